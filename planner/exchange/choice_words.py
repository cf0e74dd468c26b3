"""What people write where a record has a choice: yes and no, roles, kinds, replies, in English, Spanish and French."""

YES = frozenset({"yes", "y", "true", "x", "1", "si", "s", "oui", "o", "vrai", "verdadero", "ok", "✓", "✔", "☑", "v"})
NO = frozenset({"no", "n", "false", "0", "non", "faux", "falso", "-", "–", "☐", "✗", "✘"})

OPEN = frozenset(
    {
        "tbc", "tbd", "tba", "open", "vacant", "nn", "n n", "to be confirmed", "to be decided", "to be announced",
        "por confirmar", "por definir", "por determinar", "vacante", "a confirmer", "a definir", "a determiner",
    }
)  # fmt: skip
"""What stands for nobody yet."""

CHOICES: dict[tuple[str, str], dict[str, tuple[str, ...]]] = {
    ("person", "kind"): {
        "delegate": ("delegate", "delegado", "delegada", "delegue", "deleguee", "participant", "participante", "mayor",
                     "alcalde", "alcaldesa", "maire", "elected", "political", "head of delegation"),
        "staff": ("staff", "team", "equipo", "personal", "personnel", "equipe", "secretariat", "secretaria",
                  "secretaria tecnica", "adviser", "advisor", "asesor", "asesora", "conseiller", "conseillere", "tecnico", "technique"),
        "interpreter": ("interpreter", "interprete"),
        "host": ("host", "anfitrion", "anfitriona", "hote", "hotesse"),
        "guest": ("guest", "invitado", "invitada", "invite", "invitee", "observer", "observador", "observateur"),
        "counterpart": ("counterpart", "contraparte", "homologue", "external", "externo", "externe", "partner", "socio", "partenaire"),
    },
    ("person", "gender"): {
        "f": ("f", "female", "woman", "w", "mujer", "femenino", "femme", "feminin", "mrs", "ms", "mme", "sra", "fem"),
        "m": ("m", "male", "man", "h", "hombre", "masculino", "homme", "masculin", "mr", "sr", "masc"),
        "x": ("x", "other", "otro", "autre", "non binary", "no binario", "non binaire", "nb", "diverse"),
    },
    ("person", "entry"): {
        "not-needed": ("not needed", "no", "none", "exempt", "no necesita", "no necesario", "exento", "non requis", "pas besoin", "exempte", "not required"),
        "needed": ("needed", "yes", "required", "necesita", "si", "requerido", "requis", "necessaire", "oui"),
        "applied": ("applied", "pending", "in process", "solicitado", "en tramite", "demande", "en cours"),
        "granted": ("granted", "obtained", "approved", "concedido", "obtenido", "accorde", "obtenu"),
        "refused": ("refused", "denied", "rejected", "denegado", "rechazado", "refuse"),
    },
    ("person", "sheet_paper"): {"a4": ("a4",), "letter": ("letter", "carta", "lettre", "us letter")},
    ("session", "kind"): {
        "hearing": ("hearing", "multi stakeholder hearing", "multistakeholder hearing", "audiencia", "audition", "audience"),
        "roundtable": ("roundtable", "round table", "mesa redonda", "table ronde", "mesa"),
        "debate": ("debate", "policy debate", "debat", "general debate", "debate de politicas", "debat general", "debate general", "debat d orientation"),
        "plenary": ("plenary", "plenary session", "plenaria", "sesion plenaria", "pleniere", "seance pleniere", "opening", "closing", "apertura", "clausura", "ouverture", "cloture"),
        "side-event": ("side event", "evento paralelo", "actividad paralela", "evenement parallele", "evenement en marge", "side meeting", "workshop", "taller", "atelier"),
        "constituency-day": ("constituency day", "dia de la circunscripcion", "jornada sectorial", "journee des groupes", "local authorities day"),
        "bilateral": ("bilateral", "bilateral meeting", "bilaterale", "reunion bilateral", "reunion bilaterale", "rencontre bilaterale", "meeting"),
        "reception": ("reception", "recepcion", "cocktail", "dinner", "cena", "diner", "lunch", "almuerzo", "dejeuner", "social"),
        "press": ("press", "press conference", "prensa", "rueda de prensa", "conferencia de prensa", "presse", "conference de presse", "point de presse", "media"),
        "briefing": ("briefing", "informativa", "reunion informativa", "reunion d information", "seance d information", "debriefing", "coordination", "coordinacion"),
        "other": ("other", "otro", "otra", "autre"),
    },
    ("session", "status"): {
        "tentative": ("tentative", "tbc", "provisional", "to be confirmed", "por confirmar", "provisoire", "a confirmer", "draft", "pending"),
        "confirmed": ("confirmed", "final", "confirmado", "confirmada", "confirme", "confirmee", "ok"),
        "cancelled": ("cancelled", "canceled", "cancelado", "cancelada", "annule", "annulee", "suspendido"),
    },
    ("slot", "role"): {
        "keynote": ("keynote", "keynote speaker", "main speaker", "ponencia principal", "discurso inaugural", "conferencia magistral",
                    "ponente principal", "discours principal", "orateur principal", "oratrice principale", "intervention principale"),
        "speaker": ("speaker", "speaks", "speech", "ponente", "orador", "oradora", "expositor", "expositora", "intervenant", "intervenante",
                    "orateur", "oratrice", "presenter", "presentador", "statement", "opening remarks", "palabras de apertura", "mot d ouverture", "conferencista",
                    "conferencier", "conferenciere", "prend la parole", "interviene"),
        "panellist": ("panellist", "panelist", "panel", "panelista", "paneliste", "panneliste"),
        "moderator": ("moderator", "moderates", "chair", "facilitator", "moderador", "moderadora", "moderateur", "moderatrice", "modere", "modera", "presidente",
                      "presidencia", "president", "presidence", "co chair", "facilitador", "facilitadora", "facilitateur", "facilitatrice", "animateur", "animatrice", "host"),
        "respondent": ("respondent", "discussant", "comentarista", "comentador", "discutant", "discutante", "repondant", "repondante", "rapporteur", "relator", "relatora"),
        "floor": ("floor", "from the floor", "intervention from the floor", "desde la sala", "intervencion desde la sala", "publico", "de la salle", "depuis la salle",
                  "intervention de la salle", "intervention depuis la salle", "intervencion"),
        "attendee": ("attendee", "attends", "audience", "participant", "asistente", "participante", "asiste", "assiste", "participant e", "participante",
                     "participe", "listener", "oyente", "delegate", "observer", "invite", "invitado", "present", "presente"),
        "companion": ("companion", "accompanies", "accompanying", "acompanante", "acompana", "accompagnateur", "accompagnatrice", "accompagne", "plus one"),
        "interpreter": ("interpreter", "interprets", "interprete", "interpreta", "interpretation"),
    },
    ("slot", "reply"): {
        "proposed": ("proposed", "propuesto", "propuesta", "propose", "proposee", "pending", "pendiente", "en attente", "suggested", "tbc", "por confirmar", "a confirmer"),
        "invited": ("invited", "asked", "invitado", "invitada", "invite", "invitee", "invitation sent", "sollicite"),
        "accepted": ("accepted", "acepta", "aceptado", "aceptada", "accepte", "acceptee"),
        "declined": ("declined", "no", "rechaza", "rechazado", "declina", "decline", "refuse", "refusee", "regrets", "rehusa"),
        "confirmed": ("confirmed", "yes", "si", "oui", "confirmado", "confirmada", "confirme", "confirmee", "ok", "x", "✓"),
    },
    ("slot", "grant"): {
        "not-needed": ("not needed", "no", "none", "n a", "no necesario", "pas necessaire", "non requis"),
        "to-ask": ("to ask", "por pedir", "por solicitar", "a demander"),
        "asked": ("asked", "requested", "solicitado", "pedido", "demande", "demandee", "pending", "pendiente", "en attente"),
        "granted": ("granted", "yes", "approved", "concedido", "si", "oui", "accorde", "accordee", "confirmed", "confirmado", "confirme"),
        "refused": ("refused", "denied", "denegado", "rechazado", "refuse", "refusee"),
    },
    ("slot", "statement"): {
        "none": ("none", "no", "ninguna", "aucune", "aucun"),
        "draft": ("draft", "drafted", "borrador", "brouillon", "projet"),
        "cleared": ("cleared", "approved", "final", "aprobada", "aprobado", "validee", "valide"),
        "delivered": ("delivered", "sent", "entregada", "entregado", "remise", "prononcee"),
    },
    ("leg", "direction"): {
        "arrival": ("arrival", "in", "inbound", "arrives", "llegada", "ida", "arrivee", "aller", "outward", "outbound to forum"),
        "departure": ("departure", "out", "return", "departs", "salida", "vuelta", "regreso", "depart", "retour"),
        "via": ("via", "connection", "transit", "stopover", "escala", "conexion", "correspondance", "escale"),
    },
    ("leg", "mode"): {
        "flight": ("flight", "plane", "air", "avion", "vuelo", "vol", "aereo"),
        "train": ("train", "rail", "tren"),
        "coach": ("coach", "bus", "autobus", "autocar", "car scolaire"),
        "car": ("car", "taxi", "coche", "carro", "auto", "voiture", "road"),
        "ship": ("ship", "boat", "ferry", "barco", "bateau"),
    },
    ("transfer", "mode"): {
        "walk": ("walk", "on foot", "walking", "a pie", "a pied", "foot"),
        "shuttle": ("shuttle", "bus", "lanzadera", "navette"),
        "car": ("car", "taxi", "coche", "carro", "voiture"),
        "transit": ("transit", "public transport", "metro", "subway", "train", "transporte publico", "transports en commun"),
    },
    ("pass", "state"): {
        "requested": ("requested", "applied", "pending", "solicitado", "solicitada", "pendiente", "demande", "demandee", "en attente"),
        "approved": ("approved", "granted", "ready", "aprobado", "aprobada", "approuve", "approuvee", "valide"),
        "collected": ("collected", "picked up", "yes", "recogido", "recogida", "retirado", "retire", "recupere", "si", "oui"),
        "refused": ("refused", "denied", "rechazado", "denegado", "refuse", "refusee"),
    },
}  # fmt: skip
