"""In which zone an airport is, by the code on the ticket: those that delegations come from."""

AIRPORTS = {
    "JFK": "America/New_York", "EWR": "America/New_York", "LGA": "America/New_York", "IAD": "America/New_York", "DCA": "America/New_York",
    "BOS": "America/New_York", "ATL": "America/New_York", "MIA": "America/New_York", "ORD": "America/Chicago", "IAH": "America/Chicago",
    "DFW": "America/Chicago", "DEN": "America/Denver", "LAX": "America/Los_Angeles", "SFO": "America/Los_Angeles", "SEA": "America/Los_Angeles",
    "YYZ": "America/Toronto", "YUL": "America/Toronto", "YVR": "America/Vancouver", "MEX": "America/Mexico_City", "GUA": "America/Guatemala",
    "SJO": "America/Costa_Rica", "PTY": "America/Panama", "BOG": "America/Bogota", "UIO": "America/Guayaquil", "GYE": "America/Guayaquil",
    "LIM": "America/Lima", "LPB": "America/La_Paz", "SCL": "America/Santiago", "EZE": "America/Argentina/Buenos_Aires", "MVD": "America/Montevideo",
    "GRU": "America/Sao_Paulo", "GIG": "America/Sao_Paulo", "BSB": "America/Sao_Paulo", "ASU": "America/Asuncion", "CCS": "America/Caracas",
    "HAV": "America/Havana", "SDQ": "America/Santo_Domingo", "LHR": "Europe/London", "LGW": "Europe/London", "DUB": "Europe/Dublin",
    "LIS": "Europe/Lisbon", "MAD": "Europe/Madrid", "BCN": "Europe/Madrid", "CDG": "Europe/Paris", "ORY": "Europe/Paris", "LYS": "Europe/Paris",
    "BRU": "Europe/Brussels", "AMS": "Europe/Amsterdam", "FRA": "Europe/Berlin", "MUC": "Europe/Berlin", "BER": "Europe/Berlin",
    "ZRH": "Europe/Zurich", "GVA": "Europe/Zurich", "VIE": "Europe/Vienna", "FCO": "Europe/Rome", "MXP": "Europe/Rome", "ATH": "Europe/Athens",
    "CPH": "Europe/Copenhagen", "ARN": "Europe/Stockholm", "OSL": "Europe/Oslo", "HEL": "Europe/Helsinki", "WAW": "Europe/Warsaw",
    "PRG": "Europe/Prague", "BUD": "Europe/Budapest", "IST": "Europe/Istanbul", "KBP": "Europe/Kyiv", "SVO": "Europe/Moscow",
    "DSS": "Africa/Dakar", "ABJ": "Africa/Abidjan", "ACC": "Africa/Accra", "LOS": "Africa/Lagos", "ABV": "Africa/Lagos", "BKO": "Africa/Bamako",
    "OUA": "Africa/Ouagadougou", "NIM": "Africa/Niamey", "NKC": "Africa/Nouakchott", "DLA": "Africa/Douala", "NSI": "Africa/Douala",
    "LBV": "Africa/Libreville", "FIH": "Africa/Kinshasa", "FNA": "Africa/Freetown", "ROB": "Africa/Monrovia", "CMN": "Africa/Casablanca",
    "RBA": "Africa/Casablanca", "TUN": "Africa/Tunis", "ALG": "Africa/Algiers", "CAI": "Africa/Cairo", "ADD": "Africa/Addis_Ababa",
    "NBO": "Africa/Nairobi", "EBB": "Africa/Kampala", "KGL": "Africa/Kigali", "DAR": "Africa/Dar_es_Salaam", "LLW": "Africa/Blantyre",
    "LUN": "Africa/Lusaka", "HRE": "Africa/Harare", "MPM": "Africa/Maputo", "JNB": "Africa/Johannesburg", "CPT": "Africa/Johannesburg",
    "TNR": "Indian/Antananarivo", "AMM": "Asia/Amman", "BEY": "Asia/Beirut", "TLV": "Asia/Jerusalem", "DOH": "Asia/Qatar", "DXB": "Asia/Dubai",
    "AUH": "Asia/Dubai", "RUH": "Asia/Riyadh", "DEL": "Asia/Kolkata", "BOM": "Asia/Kolkata", "KTM": "Asia/Kathmandu", "DAC": "Asia/Dhaka",
    "CMB": "Asia/Colombo", "BKK": "Asia/Bangkok", "KUL": "Asia/Kuala_Lumpur", "SIN": "Asia/Singapore", "CGK": "Asia/Jakarta",
    "MNL": "Asia/Manila", "HKG": "Asia/Hong_Kong", "PEK": "Asia/Shanghai", "PVG": "Asia/Shanghai", "ICN": "Asia/Seoul", "HND": "Asia/Tokyo",
    "NRT": "Asia/Tokyo", "SYD": "Australia/Sydney", "MEL": "Australia/Melbourne", "AKL": "Pacific/Auckland",
}  # fmt: skip
"""Airports that delegations come from, by the code on the ticket (own knowledge; the user may always say the zone)."""
