"""How coordinators head their columns, in English, Spanish and French: the words for each field of each kind.

A target is a field's name (records.md), or a word of ours for what is no field by itself: `name` (a whole name),
`day`, `time` (a range), `duration`, and a reference without `_id` (`person`, `session`, `venue`, `room` ...).
"""

KINDS = {
    "people": "person", "persons": "person", "delegates": "person", "participants": "person", "sessions": "session",
    "programme": "session", "slots": "slot", "speakers": "slot", "venues": "venue", "rooms": "room", "legs": "leg",
    "travel": "leg", "flights": "leg", "stays": "stay", "hotels": "stay", "passes": "pass", "practices": "practice",
    "transfers": "transfer", "duties": "duty", "absences": "absence", "parties": "party", "rides": "ride",
    "pass_kinds": "pass_kind", "pass_offices": "pass_office",
}  # fmt: skip
"""What `--as` may say, beside a kind's own name."""

_PERSON_OF = (
    "person", "delegate", "participant", "speaker", "panellist", "panelist", "who", "name", "full name", "passenger",
    "traveller", "traveler", "guest", "attendee", "persona", "delegado", "delegada", "participante", "ponente",
    "orador", "oradora", "quien", "nombre", "nombre completo", "nombre y apellidos", "apellidos y nombre", "pasajero",
    "viajero", "huesped", "personne", "delegue", "deleguee", "participante", "intervenant", "intervenante", "orateur",
    "oratrice", "qui", "nom", "nom complet", "nom et prenom", "nom prenom", "prenom et nom", "passager", "voyageur",
    "beneficiaire", "hote",
)  # fmt: skip
_NOTES = (
    "note", "notes", "remark", "remarks", "comment", "comments", "observaciones", "notas", "comentarios", "remarques",
    "observations", "commentaires", "internal notes",
)  # fmt: skip
_DAY = ("day", "date", "dia", "fecha", "jour")
_TIME = ("time", "times", "hours", "schedule", "hora", "horas", "horario", "heure", "heures", "horaire", "horaires")
_START = (
    "start", "starts", "start time", "begin", "begins", "from", "inicio", "comienzo", "empieza", "hora de inicio",
    "hora inicio", "desde", "debut", "commence", "heure de debut", "heure debut", "de", "start date", "begins at",
)  # fmt: skip
_END = (
    "end", "ends", "end time", "finish", "until", "till", "to", "fin", "final", "termina", "hora de fin", "hora fin",
    "hora de finalizacion", "hasta", "heure de fin", "heure fin", "se termine", "a", "ends at",
)  # fmt: skip
_DURATION = (
    "duration", "length", "duracion", "duree", "duration min", "minutes long", "duracion min", "duree min",
)  # fmt: skip
_VENUE = (
    "venue", "building", "location", "place", "where", "site", "lugar", "sede", "edificio", "donde", "lieu",
    "batiment", "endroit", "ou", "emplacement",
)  # fmt: skip
_ROOM = ("room", "hall", "sala", "salon", "aula", "salle", "piece", "local")
_LANGUAGES = ("languages", "language", "spoken languages", "idiomas", "idioma", "lenguas", "langues", "langue")
_COUNTRY = ("country", "nation", "pais", "pays")
_CITY = ("city", "town", "municipality", "ciudad", "municipio", "ville", "municipalite", "commune", "city or town")
_SESSION_OF = (
    "session", "event", "meeting", "session title", "sesion", "evento", "reunion", "actividad", "seance", "evenement",
    "session code", "titre de la session", "titulo de la sesion", "activite", "session name",
)  # fmt: skip
_HOTEL = ("hotel", "accommodation", "lodging", "alojamiento", "hospedaje", "hebergement", "logement", "property")
_BOOKING = (
    "booking", "booking reference", "reference", "confirmation", "pnr", "record locator", "reserva", "localizador",
    "codigo de reserva", "reservation", "numero de reservation", "numero de reserva", "booking ref", "confirmation number",
)  # fmt: skip

WORDS: dict[str, dict[str, tuple[str, ...]]] = {
    "person": {
        "name": (
            "name", "full name", "delegate", "participant", "nombre completo", "nombre y apellidos",
            "apellidos y nombre", "nombre y apellido", "participante", "delegado", "nom complet", "nom et prenom",
            "nom prenom", "nom prenoms", "nom et prenoms", "prenom et nom", "prenom nom", "delegue", "name surname",
            "name and surname", "first and last name", "persona", "personne", "person", "name of delegate", "last name first name",
        ),
        "family": (
            "family", "family name", "surname", "last name", "lastname", "surnames", "apellido", "apellidos",
            "primer apellido", "nom de famille", "noms", "patronyme", "nom", "nom famille",
        ),
        "given": (
            "given", "given name", "given names", "first name", "firstname", "forename", "christian name", "nombre",
            "nombres", "nombre de pila", "nombre propio", "prenom", "prenoms", "first names",
        ),
        "honorific": (
            "honorific", "salutation", "prefix", "title mr ms", "mr ms", "courtesy title", "tratamiento", "saludo",
            "civilite", "titre de civilite", "form of address", "formula de tratamiento", "formule",
        ),
        "printed_name": ("printed name", "name on badge", "badge name", "nombre en la credencial", "nom sur le badge"),
        "function": (
            "function", "position", "job title", "title", "role", "post", "designation", "occupation", "cargo",
            "puesto", "funcion", "titulo", "fonction", "titre", "poste", "qualite", "position title", "job",
        ),
        "body": (
            "body", "organisation", "organization", "institution", "company", "affiliation", "employer", "local government",
            "government", "organizacion", "institucion", "entidad", "empresa", "organismo", "organisme", "structure",
            "collectivite", "entreprise", "association", "gobierno local", "administracion", "entite", "network", "red", "reseau",
        ),
        "kind": (
            "kind", "type", "category", "participant type", "tipo", "categoria", "tipo de participante", "categorie",
            "type de participant", "status", "statut", "estatus", "estado",
        ),
        "city": (*_CITY, "city local government"),
        "country": (*_COUNTRY, "nationality", "nacionalidad", "nationalite"),
        "region": ("region", "continent", "area", "continente", "zona geografica", "region geographique"),
        "gender": ("gender", "sex", "genero", "sexo", "genre", "sexe"),
        "languages": _LANGUAGES,
        "sheet_language": (
            "sheet language", "preferred language", "correspondence language", "idioma preferido",
            "idioma de correspondencia", "langue preferee", "langue de correspondance",
        ),
        "email": (
            "email", "e mail", "mail", "email address", "e mail address", "correo", "correo electronico", "adresse mail",
            "adresse e mail", "adresse electronique", "courriel", "direccion de correo", "adresse email", "mel",
        ),
        "phone": (
            "phone", "mobile", "telephone", "cell", "cell phone", "mobile phone", "phone number", "tel", "whatsapp",
            "movil", "celular", "telefono", "telefono movil", "portable", "gsm", "telephone portable", "contact number",
            "mobile number", "numero de telephone", "numero de telefono", "tel portable", "telefono celular",
        ),
        "passport_name": ("passport name", "name in passport", "name as in passport", "nombre en el pasaporte", "nom sur le passeport"),
        "entry": ("entry", "visa", "visado", "visa status", "estado del visado", "statut du visa"),
        "entry_by": ("entry by", "visa deadline"),
        "party": ("party", "group", "grupo", "groupe", "comitiva", "delegation group"),
        "diet": ("diet", "dietary", "dietary requirements", "dietary needs", "food", "dieta", "regimen alimentario",
                 "necesidades alimentarias", "regime", "regime alimentaire", "restrictions alimentaires"),
        "access": ("access", "accessibility", "access needs", "special needs", "accesibilidad", "accessibilite",
                   "necesidades especiales", "besoins particuliers"),
        "notes": _NOTES,
        "tags": ("tags", "labels", "etiquetas", "etiquettes", "keywords"),
        "pronunciation": ("pronunciation", "pronunciacion", "prononciation"),
        "home_zone": ("home zone", "time zone", "timezone", "zona horaria", "huso horario", "fuseau horaire"),
        "keep_aparts": ("keep apart", "keep apart from"),
    },
    "venue": {
        "name": (
            "name", "venue", "venue name", "building", "hotel", "nombre", "lugar", "sede", "edificio", "nom", "lieu", "batiment",
        ),
        "address": ("address", "street", "street address", "direccion", "domicilio", "adresse", "rue"),
        "city": _CITY,
        "zone": ("zone", "time zone", "timezone", "zona horaria", "huso horario", "fuseau horaire"),
        "access_minutes": ("access minutes", "security minutes", "way in", "minutos de acceso", "minutes d acces", "security", "acceso", "acces"),
        "inside_minutes": ("inside minutes", "between rooms"),
        "phone": ("phone", "telephone", "tel", "telefono", "desk", "reception"),
        "directions": ("directions", "how to get there", "como llegar", "indicaciones", "itineraire", "comment venir"),
        "map_url": ("map url", "map", "mapa", "carte", "plan"),
    },
    "room": {
        "name": ("name", "room", "room name", "nombre", "sala", "nombre de la sala", "nom", "salle", "nom de la salle"),
        "venue": _VENUE,
        "floor": ("floor", "level", "piso", "planta", "etage", "niveau"),
        "seats": ("seats", "capacity", "places", "asientos", "aforo", "capacidad", "plazas", "capacite"),
        "interpretation": ("interpretation", "interpretation languages", "interpretacion", "langues d interpretation"),
        "directions": ("directions", "how to get there", "como llegar", "indicaciones", "itineraire"),
    },
    "transfer": {
        "from": (*_START[:0], "from", "desde", "de", "origin", "origen", "origine", "depart"),
        "to": ("to", "hasta", "a", "hacia", "vers", "destination", "destino", "arrivee"),
        "minutes": ("minutes", "min", "time", "duration", "minutos", "duracion", "duree", "temps", "tiempo"),
        "mode": ("mode", "by", "means", "transport", "medio", "modo", "transporte", "moyen"),
    },
    "session": {
        "code": ("code", "ref", "reference", "session code", "codigo", "referencia", "no", "number", "numero", "n"),
        "title": (
            "title", "session", "session title", "event", "name", "what", "topic", "activity", "titulo", "sesion",
            "nombre", "evento", "actividad", "tema", "titre", "seance", "evenement", "nom", "activite", "intitule",
            "titre de la session", "titulo de la sesion", "nombre de la sesion", "session name", "event title", "programme item",
        ),
        "short": ("short", "short title", "titulo corto", "titre court"),
        "kind": ("kind", "type", "format", "session type", "tipo", "formato", "tipo de sesion", "type de session", "category", "categoria", "categorie"),
        "parent": ("parent", "part of", "within", "parte de", "dentro de", "partie de", "fait partie de"),
        "hosts": ("hosts", "host", "organiser", "organizer", "organisers", "organizers", "organised by", "organizador", "organizadores",
                  "organiza", "anfitrion", "organisateur", "organisateurs", "organise par", "hote", "co hosts", "convenor"),
        "ours": ("ours", "our event", "hosted by us", "nuestro", "le notre", "propio"),
        "day": _DAY, "time": _TIME, "start": _START, "end": _END, "duration": _DURATION,
        "venue": _VENUE,
        "room": _ROOM,
        "status": ("status", "state", "estado", "statut", "etat"),
        "public": ("public", "open to public", "publico", "abierto al publico", "ouvert au public"),
        "languages": (*_LANGUAGES, "working languages"),
        "interpretation": ("interpretation", "interpreting", "interpretacion", "interpretation in"),
        "stream_url": ("stream url", "stream", "livestream", "webcast", "link", "enlace", "transmision", "lien", "diffusion", "retransmision"),
        "pass_kind": ("pass kind", "pass", "access", "badge", "pase", "credencial", "acceso", "laissez passer", "acces", "pass needed"),
        "seats": ("seats", "places", "quota", "plazas", "cupo", "our seats", "places pour nous"),
        "contact": ("contact", "contact person", "contacto", "persona de contacto", "personne de contact"),
        "dress": ("dress", "dress code", "vestimenta", "codigo de vestimenta", "tenue", "tenue vestimentaire"),
        "bring": ("bring", "to bring", "traer", "llevar", "apporter", "a apporter"),
        "photos": ("photos", "photo rule", "fotos"),
        "meal": ("meal", "meal served", "comida", "repas"),
        "speaking_minutes": ("speaking minutes", "minutes per speaker", "speaking time", "tiempo de palabra", "temps de parole"),
        "speakers": ("number of speakers", "speakers in all", "numero de oradores", "nombre d orateurs"),
        "who_speaker": ("speaker", "speaker s", "ponente", "ponentes", "orador", "oradores", "intervenant", "intervenants", "orateur", "orateurs",
                        "our speaker", "our speakers", "speaker names", "intervinientes", "intervenant s", "speakers"),
        "who_moderator": ("moderator", "moderators", "chair", "moderador", "moderadora", "modera", "moderateur", "moderatrice", "moderation", "moderacion"),
        "who_panellist": ("panellists", "panelists", "panel", "panelistas", "panelistes"),
        "who_keynote": ("keynote", "keynote speaker", "ponencia principal", "discours principal"),
        "who_attendee": ("attendees", "attending", "delegates", "asistentes", "participantes", "participants", "our delegates"),
        "objectives": ("objectives", "objective", "gcm objectives", "objetivos", "objectifs"),
        "gather_at": ("gather at", "meeting time", "hora de encuentro", "heure de rendez vous"),
        "gather_place": ("gather place", "meeting point", "punto de encuentro", "point de rendez vous", "lieu de rendez vous"),
        "notes": _NOTES,
    },
    "slot": {
        "session": _SESSION_OF,
        "person": _PERSON_OF,
        "family": ("family", "family name", "surname", "last name", "apellido", "apellidos", "nom de famille"),
        "given": ("given", "given name", "first name", "forename", "nombre de pila", "prenom"),
        "email": ("email", "e mail", "mail", "correo", "correo electronico", "courriel", "adresse e mail"),
        "role": ("role", "part", "function", "rol", "papel", "funcion", "role dans la session", "fonction", "capacity", "as", "participation",
                 "intervention", "type of intervention", "tipo de intervencion", "type d intervention", "rol en la sesion"),
        "day": _DAY, "time": _TIME, "start": _START, "end": _END,
        "order": ("order", "speaking order", "no", "orden", "orden de intervencion", "ordre", "ordre de passage", "n", "position", "numero", "nr"),
        "minutes": ("minutes", "min", "mins", "speaking time", "duration", "minutos", "tiempo", "duracion", "duree", "temps de parole", "tiempo de palabra"),
        "joint": ("joint", "shared", "compartido", "conjunto", "partage"),
        "topic": ("topic", "subject", "theme", "tema", "asunto", "sujet"),
        "language": ("language", "speaks in", "idioma", "lengua", "langue"),
        "talking_points": ("talking points", "key messages", "puntos clave", "mensajes clave", "mensajes", "elements de langage", "messages cles"),
        "statement": ("statement", "statement status", "declaracion", "declaration"),
        "statement_text": ("statement text", "speech", "discurso", "discours", "text", "texto", "texte"),
        "reply": ("reply", "status", "confirmed", "confirmation", "rsvp", "response", "answer", "respuesta", "estado", "confirmado", "reponse",
                  "statut", "confirme", "confirmacion", "etat"),
        "reply_note": ("reply note",),
        "grant": ("grant", "organiser", "organizer", "granted", "approval", "organizador", "concedido", "organisateur", "accorde", "organiser s word"),
        "wanted": ("wanted", "profile", "profile wanted", "looking for", "perfil", "perfil buscado", "profil", "profil recherche", "se busca"),
        "stand_ins": ("stand ins", "stand in", "substitute", "backup", "deputy", "alternate", "suplente", "suplentes", "sustituto", "suppleant",
                      "suppleants", "remplacant", "remplacants"),
        "instead_of": ("instead of", "for", "replaces", "en lugar de", "sustituye a", "a la place de", "remplace"),
        "seat": ("seat", "asiento", "siege", "place"),
        "notes": _NOTES,
    },
    "leg": {
        "person": _PERSON_OF,
        "email": ("email", "e mail", "mail", "correo", "correo electronico", "courriel"),
        "direction": ("direction", "leg", "sentido", "trayecto", "sens", "trajet", "in out", "arrival departure", "ida vuelta", "aller retour", "direccion"),
        "mode": ("mode", "means", "transport", "by", "medio", "transporte", "moyen", "moyen de transport"),
        "carrier": ("carrier", "airline", "company", "operator", "aerolinea", "compania", "compagnie", "compagnie aerienne"),
        "number": ("number", "flight", "flight number", "flight no", "train", "train number", "vuelo", "numero de vuelo", "n de vuelo", "vol", "numero de vol",
                   "n de vol", "no de vol", "flight train"),
        "from_place": ("from place", "from", "origin", "departure airport", "departs from", "desde", "origen", "aeropuerto de salida", "de", "origine",
                       "aeroport de depart", "depuis", "departure city", "ciudad de salida", "ville de depart", "lieu de depart"),
        "to_place": ("to place", "to", "destination", "arrival airport", "arrives at", "hasta", "destino", "aeropuerto de llegada", "a",
                     "aeroport d arrivee", "vers", "arrival city", "ciudad de llegada", "ville d arrivee", "lieu d arrivee"),
        "from_zone": ("from zone", "departure time zone"),
        "to_zone": ("to zone", "arrival time zone"),
        "day": _DAY,
        "departs": ("departs", "departure", "departure time", "depart", "leaves", "std", "etd", "salida", "hora de salida", "sale", "heure de depart",
                    "dep", "takes off"),
        "arrives": ("arrives", "arrival", "arrival time", "lands", "sta", "eta", "llegada", "hora de llegada", "llega", "arrivee", "heure d arrivee", "arr"),
        "departs_day": ("departure date", "departure day", "fecha de salida", "date de depart", "dia de salida", "jour de depart"),
        "arrives_day": ("arrival date", "arrival day", "fecha de llegada", "date d arrivee", "dia de llegada", "jour d arrivee"),
        "terminal": ("terminal",),
        "seat": ("seat", "asiento", "siege"),
        "booking": _BOOKING,
        "notes": _NOTES,
    },
    "stay": {
        "person": _PERSON_OF,
        "email": ("email", "e mail", "mail", "correo", "correo electronico", "courriel"),
        "venue": (*_HOTEL, "venue", "lugar", "lieu"),
        "check_in": ("check in", "checkin", "arrival", "arrival date", "from", "entrada", "llegada", "fecha de entrada", "fecha de llegada", "desde", "arrivee",
                     "date d arrivee", "du", "check in date", "night from"),
        "check_out": ("check out", "checkout", "departure", "departure date", "to", "until", "salida", "fecha de salida", "hasta", "depart", "date de depart",
                      "au", "check out date"),
        "booking": _BOOKING,
    },
    "absence": {
        "person": _PERSON_OF,
        "day": _DAY, "time": _TIME, "start": _START, "end": _END,
        "reason": ("reason", "why", "motivo", "razon", "motif", "raison", "absence", "ausencia"),
    },
    "pass": {
        "person": _PERSON_OF,
        "email": ("email", "e mail", "mail", "correo", "correo electronico", "courriel"),
        "pass_kind": ("pass kind", "pass", "badge", "pass type", "kind of pass", "badge type", "pase", "credencial", "tipo de pase", "tipo de credencial", "acreditacion",
                      "laissez passer", "type de badge", "type de passe", "accreditation", "passe"),
        "from_day": ("from day", "from", "valid from", "desde", "valido desde", "du", "valable du", "day", "dia", "jour", "date", "fecha"),
        "to_day": ("to day", "to", "valid to", "valid until", "hasta", "valido hasta", "au", "valable jusqu au"),
        "state": ("state", "status", "estado", "etat", "statut"),
        "number": ("number", "pass number", "badge number", "numero", "numero de pase", "numero de badge", "no"),
        "collect_at": ("collect at", "collection point", "pick up", "recoger en", "retirar en", "retrait", "lieu de retrait"),
    },
    "practice": {
        "title": ("title", "practice", "name", "commitment", "titulo", "practica", "nombre", "compromiso", "titre", "pratique", "nom", "engagement", "initiative", "iniciativa"),
        "city": (*_CITY, "local government", "gobierno local", "collectivite"),
        "country": _COUNTRY,
        "summary": ("summary", "description", "abstract", "resumen", "descripcion", "resume"),
        "objectives": ("objectives", "objective", "gcm objectives", "gcm objective", "objetivos", "objetivo", "objectifs", "objectif"),
        "pledges": ("pledges", "pledge", "platform", "compromisos", "plataforma", "engagements", "plateforme"),
        "session": ("session", "presented in", "sesion", "presentada en", "presentee dans", "seance"),
        "presenters": ("presenters", "presenter", "presented by", "speaker", "ponente", "presentado por", "presenta", "presente par", "intervenant"),
        "url": ("url", "link", "website", "web", "enlace", "sitio web", "lien", "site web"),
    },
    "duty": {
        "person": (*_PERSON_OF, "contact on duty", "on duty", "de guardia", "d astreinte", "de permanence", "contact"),
        "day": (*_DAY, "duty day"),
        "from": ("from", "start", "desde", "inicio", "de", "debut"),
        "to": ("to", "end", "until", "hasta", "fin", "a"),
        "language": ("language", "idioma", "langue"),
    },
    "ride": {
        "name": ("name", "ride", "car", "nombre", "coche", "vehiculo", "nom", "voiture", "vehicule", "navette", "shuttle"),
        "from": ("from", "desde", "de", "pick up"), "to": ("to", "hasta", "a", "drop off", "vers"),
        "day": _DAY,
        "departs": ("departs", "departure", "time", "salida", "hora", "depart", "heure"),
        "minutes": ("minutes", "duration", "minutos", "duracion", "duree"),
        "seats": ("seats", "plazas", "places"), "driver": ("driver", "conductor", "chauffeur"),
        "phone": ("phone", "telefono", "telephone"),
        "riders": ("riders", "passengers", "pasajeros", "passagers"), "notes": _NOTES,
    },
    "party": {
        "name": ("name", "party", "group", "nombre", "grupo", "comitiva", "nom", "groupe"),
        "principal": ("principal", "head", "head of delegation", "jefe de delegacion", "chef de delegation"),
    },
    "pass_kind": {"name": ("name", "pass kind", "nombre", "nom"), "needs": ("needs",), "quota": ("quota",), "by_proxy": ("by proxy",)},
    "pass_office": {
        "pass_kind": ("pass kind", "pass", "pase", "badge"), "venue": _VENUE, "day": _DAY,
        "opens": ("opens", "opening", "abre", "ouvre", "ouverture", "apertura"),
        "closes": ("closes", "closing", "cierra", "cierre", "ferme", "fermeture"), "queue_minutes": ("queue minutes", "queue"),
    },
}  # fmt: skip

NEEDS: dict[str, tuple[tuple[str, ...], ...]] = {
    "pass_office": (("pass_kind",), ("opens",), ("closes",)),
    "practice": (("title",), ("city", "country"), ("objectives", "presenters", "pledges", "summary", "session")),
    "ride": (("departs",), ("riders", "driver", "seats"), ("from",), ("to",)),
    "leg": (("person", "email"), ("departs", "arrives"), ("from_place", "to_place", "number")),
    "stay": (("person", "email"), ("check_in",), ("check_out",)),
    "transfer": (("from",), ("to",), ("minutes",)),
    "slot": (("session",), ("person", "role", "email", "family")),
    "duty": (("person",), ("day",), ("from", "to", "language")),
    "pass": (("person", "email"), ("pass_kind",)),
    "absence": (("person",), ("start", "day"), ("reason",)),
    "party": (("name",), ("principal",)),
    "session": (("title",), ("start", "time", "day")),
    "room": (("venue",), ("name",), ("floor", "seats", "interpretation", "directions")),
    "person": (("family", "name"), ("given", "email", "function", "city", "country", "body", "kind", "phone", "languages", "gender")),
    "venue": (("name",), ("address", "access_minutes", "directions", "map_url", "zone")),
    "pass_kind": (("name",), ("needs", "quota", "by_proxy")),
}  # fmt: skip
"""What a table must have to be taken for one of a kind: one of each of these. Rarest first."""
