"""Words that the catalog's fields may hold: quantities with their units, classes, standings, kinds of event."""

from __future__ import annotations

from enum import StrEnum

#: The unit of each quantity the catalog can hold. A figure never states a unit: its quantity does.
UNIT_OF_QUANTITY = {
    "range_max_km": "km",
    "range_min_km": "km",
    "distance_flown_km": "km flown",
    "apogee_km": "km altitude",
    "speed_km_per_s": "km/s",
    "speed_km_per_h": "km/h",
    "speed_mach": "Mach",
    "flight_time_min": "min",
    "payload_count": "warheads",
    "submunition_count": "submunitions",
    "launcher_count": "launchers",
    "missile_count": "missiles",
    "warhead_count": "warheads",
    "made_per_year_count": "missiles a year",
    "battery_count": "systems",
    "interceptor_count": "interceptors",
    "satellite_count": "satellites",
    "test_count": "tests",
    "hit_count": "tests",
    "troop_count": "troops",
    "state_count": "states",
    "vehicle_count": "vehicles",
    "ceiling_km": "km altitude",
    "floor_km": "km altitude",
    "radar_range_km": "km radar",
    "notice_min": "min",
    "warning_left_min": "min",
    "detection_min": "min",
    "delay_min": "min",
    "coverage_deg": "deg",
    "share_told_percent": "%",
}

#: What a reader calls each quantity.
NAME_OF_QUANTITY = {
    "range_max_km": "range, largest",
    "range_min_km": "range, smallest",
    "distance_flown_km": "distance flown",
    "apogee_km": "highest point of the flight",
    "speed_km_per_s": "speed",
    "speed_km_per_h": "speed",
    "speed_mach": "speed in Mach",
    "flight_time_min": "flight time",
    "payload_count": "warheads of one missile",
    "submunition_count": "submunitions of one missile",
    "launcher_count": "launchers",
    "missile_count": "missiles in stock",
    "warhead_count": "warheads in stock",
    "made_per_year_count": "made in a year",
    "battery_count": "systems",
    "interceptor_count": "interceptors",
    "satellite_count": "satellites",
    "test_count": "tests",
    "hit_count": "hits in tests",
    "troop_count": "troops",
    "state_count": "states",
    "vehicle_count": "vehicles",
    "ceiling_km": "altitude, highest",
    "floor_km": "altitude, lowest",
    "radar_range_km": "radar range",
    "notice_min": "notice given before launch",
    "warning_left_min": "warning left",
    "detection_min": "detection and alert",
    "delay_min": "delay",
    "coverage_deg": "sector covered",
    "share_told_percent": "share of people reached",
}


class MissileClass(StrEnum):
    """Classes of missile and defence, as widely used. A class says what is claimed of reach, not how a weapon works."""

    SHORT_RANGE = "short-range ballistic missile"
    MEDIUM_RANGE = "medium-range ballistic missile"
    INTERMEDIATE_RANGE = "intermediate-range ballistic missile"
    INTERCONTINENTAL = "intercontinental ballistic missile"
    AIR_LAUNCHED = "air-launched ballistic missile"
    CRUISE = "cruise missile"
    GLIDE = "hypersonic glide vehicle"
    GLIDE_INTERCONTINENTAL = "hypersonic glide vehicle on an intercontinental missile"
    SURFACE_TO_AIR = "surface-to-air missile"
    LAUNCHER = "ground launcher for other missiles"
    WARHEADS = "nuclear warheads"
    AIR_DEFENCE = "air and missile defence system"
    UPPER_TIER = "upper-tier missile defence system"
    EXOATMOSPHERIC = "exo-atmospheric missile defence system"


class TermStanding(StrEnum):
    """How a word for something stands: what one may call it without being corrected."""

    ACCEPTED = "accepted"
    PARTY_USAGE = "party_usage"  # one side's word, right within that usage
    DISPUTED = "disputed"
    UNSUPPORTED = "unsupported"  # nothing opened supports it
    WRONG = "wrong"


class EventKind(StrEnum):
    """What an entry of the time line is."""

    STATUS = "status"  # a deployment reached a step, as somebody claims
    USE = "use"
    TEST = "test"
    EXERCISE = "exercise"
    STATEMENT = "statement"
    ASSESSMENT = "assessment"  # what analysts or an intelligence service hold
    TREATY = "treaty"
    OFFICE = "office"
    REACTION = "reaction"
    SUMMIT = "summit"
    WARNING = "warning"  # an observed chain from launch to the public
    ALERT_TEST = "alert_test"
