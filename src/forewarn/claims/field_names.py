"""Public names of weapons, defences and sensors that a record may not hold: names only, as papers write them.

Found in a text they stay names without an entry.
"""

from __future__ import annotations

import re

#: Words that tell a weapon's name from a town's; a closing mark may stand between: "the “Tundra” satellites".
_ARMS = (
    r"(?=[”\"’'»]?(?: (?:[\w-]+ )?)(?:rockets?|missiles?|launchers?|multiple|systems?|ballistic|cruise|air|surface|"
    r"radars?|"
    r"satellites?|early|station|defen[cs]e|batter(?:y|ies)|warheads?)\b)"
)
#: Names that are also those of places, people and plain words: only beside a word for a weapon.
_SHARED_NAMES = (
    rf"(?:Dezful|Badr|Quds|Nasr|Raad|Etemad|Rezvan|Grom|Cenk|Gezgin|Atmaca|Exocet|Harpoon|Astra|Pinaka|Nightfall|"
    rf"Brakestop|"
    rf"Skyfall|Banderol|Rampage|Arman|Onyx|Osina|Meteor|Brimstone|Hellfire|Javelin|Mistral|Toufan|Ra[’']ad|K-(?:4|5|"
    rf"15)|Novator(?! 9)|Bora|Fatah|Grads?|Uragan|Zelzal|Type[- ]\d{{2}}|LORA){_ARMS}"
)
#: Missiles, rockets and attack drones by name; numbers and letters of a member may follow.
_MISSILES = (
    r"Oreshnik\w*|Kedr|Iskanders?(?:-(?:[A-Z]{1,2}|1000))?|Sarmats?|Bulavas?|Yars|Topol(?:-M| M)?|Burevestnik|Poseidon|"
    r"Zircons?|Tsirkons?|Kalibrs?|Kinzhals?|Avangards?|Rubezh|Pioner|Sineva|Layner|Voe?vy?oda|Oniks|"
    r"Bastion(?:-P)?|Tochka(?:-U| U)?|"
    r"BM-21(?: Grads?)?|Smerch|Polonez(?:-M)?|Vilkha(?:-M)?|Tornado-[SG]|Geran(?:-\d)?|"
    r"Shahed(?:-\d+)?s?|Lancet(?= drones?)|"
    r"Minuteman(?:[- ](?:III|II|[1-3]))?s?|Trident(?: (?:II(?: D5)?|D-?5|2))?s?|Sentinel|Peacekeeper|Titan II|"
    r"Pershing(?: ?(?:II|2|1a|IA?))?s?|Tomahawks?|Gryphon|ATACMS|HIMARS|PrSM|Precision Strike Missiles?|Dark Eagle|"
    r"Long-Range Hypersonic Weapon|Typhon|NMESIS|Naval Strike Missiles?|Storm Shadows?|SCALP(?:-EG)?|Taurus(?: KEPD "
    r"350)?|JASSM(?:-ER|-XR)?|"
    r"Davy Crockett|Jupiter|Thor|Polaris|Redstone|(?:Long )?Neptune|Peklo|Trembita|Flamingo|Sapsan|Hrim(?:-2)?|"
    r"Palianytsia|"
    r"Sejj?il(?:-\d)?|Fattah(?:-\d)?|Shahab(?:-\d)?|Emad|Ghadr(?:-\w{1,3})?|Khei?bar(?: Shekan)?|"
    r"Kho?rr?amshahr(?:[- ]\d)?|Haj Qasem|Qass?em Bass?ir|Zol?f[ai]ghar(?: Bass?ir)?|Qiam(?:-\d)?|Fateh(?:-\d+)?|"
    r"Paveh|Soumar|Hoveyzeh|Hormuz[- ]\d|Ya[- ]Ali|Abu Mahdi|"
    r"Burkan(?:-\w+)?|(?:Badr|Quds|Zelzal|Raad|Palestine|Samad)[- ]\d{1,3}|Badr-\d?[PF]-?\d?|"
    r"No-?dong(?:[- ]\d)?|Ro-?dong(?:[- ]\d)?|Taepo-?dong(?:[- ]\d)?|Musudan|Pukguksong(?:-\d(?:[A-Z]+)?)?|"
    r"Pukkuksong(?:-\d)?|Hwasal(?:-\d)?|Hwasong(?:-\d+\w*)?|Unha(?:-\d)?|"
    r"Dongfeng(?:-\d+)?|Dongfang|Agni(?:[- ](?:Prime|P|[1-6]|IV|VI|I{1,3}|V))?s?|Prithvi(?:[- ](?:\d|I{1,3}))?|"
    r"BrahMos(?:-(?:II|NG))?|"
    r"Nirbhay|Shaurya|Pralay|Sagarika|Shaheen(?:[- ](?:\d|I{1,3}\w?))?|Ababeel|Ghauri(?:[- ](?:\d|I{1,2}))?|Ghaznavi|"
    r"Abdali|Babur(?=[- ](?:\d|cruise|missile))|Hyunmoo(?:-\d\w*)?|Jericho(?:[- ](?:\d|I{1,3}))?|"
    r"(?:Scud|SCUD)s?(?:[- ][A-D]\b)?|Tayfun(?: Block-\d)?|Fatah[- ](?:\d|I{1,2})|Rudram(?:-(?:\d|I{1,3}))?|"
    r"Hsiung Feng(?: (?:I{1,3}|IIE))?|Yun Feng|Satan[ -](?:2|II)|ARRW|HACM|LRASM|GMLRS|M270|SLCM-N|LRSO|ASN4G|"
    r"Conventional Prompt Strike|Pulhwasal(?:-[\d-]+)?|Chongryong|Haeil|"
    r"AMRAAM|Qadr(?:-\w{1,3})?|Hoveizeh|Mid-Range Capability|MdCN"
)
#: Defences and sensors by name.
_DEFENCES = (
    r"Patriots?|THAAD|Aegis(?: Ashore)?|[Ii]ron [Dd]ome|[Ii]ron [Bb]eam|[Dd]avid[’']s [Ss]ling|"
    r"Arrow[- ][234]|Arrow(?= (?:missile|system|air|inter|batter))|NASAMS|IRIS-T(?: SL[MS])?|"
    r"SAMP[-/]?T|Aster(?:[- ](?:15|30))?|Skynex|Crotale|CAMM|M-SAM|QRSAM|MADIS|Nike|Pantsir(?:-\w+)?s?|Tor-M\d\w?|"
    r"Tor(?= (?:air|surface|missile|system))|Buk(?:-M\d)|"
    r"Buk(?= (?:air|surface|missile|system))|Cheongung(?:-I{1,3})?|L-SAM|Siper|Barak[- ]?\w{1,3}|Spyder|Skyranger|"
    r"Nudol|"
    r"Voronezh-\w+|"
    rf"(?:Voronezh|Dnepr|Daryal|Tundra|Oko|Container|Khordad|Hisar|Akash|Mersad){_ARMS}|SBIRS|"
    r"Cobra Dane|PAVE PAWS|Pave Paws|Green Pine|Sky Sabre|Bavar(?:-373)?|(?:Golden|Steel) Dome|"
    r"Next[- ]Gen(?:eration)?(?: (?:OPIR|Overhead Persistent Infrared|Interceptor))|OPIR|Ground-[Bb]ased "
    r"(?:Midcourse Defense|Interceptors?)|"
    r"Khordad[- ]\d+|Sky Shield|LRDR|Oko-1|Tien Kung(?:[- ][IVX]{1,3})?|Sky Bow(?:[- ][IVX]{1,3})?|VSHORADS"
)
# Families whose members are numbered behind a space or a hyphen: "Shahab 3", "Agni-V".
_NUMBERED = (
    r"(?:Shahab|Agni|Fattah|Fateh|Sejj?il|Ghadr|Emad|Jericho|Taepodong|Pukguksong|Unha|Prithvi|Shaheen|Ghauri|"
    r"Hyunmoo|Zol?f[ai]ghar|Qiam|Khei?bar|Minuteman|Titan|Trident|Dong ?Feng|Julang|Babur|Hatf)[- ]?"
    r"(?:\d{1,3}|[IVX]{1,3})[A-Z]?(?: D5)?"
)
_DESIGNATION = (
    r"(?:AN/)?(?:SS-?N?-?X?-?\d{1,2}\w?|SSC-?X?-?\d{1,2}|P-\d{3}|M-?51(?:\.\d)?|ASMPA(?:-R)?|RS-\d{2}\w?|R-\d{2}\w?|"
    r"RSM-\d{2}|RT-\d\w*|"
    r"UR-\d{3}|S-[2345]\d{2}\w*|Kh-\d{2,3}\w*|9[MK]\d{2,3}\w*|3M\d{2}|DF-\d{1,2}[A-Z]*|DF-ZF|JL-\d|YJ-\d{1,2}|"
    r"AIM-\d+\w?|FP-\d|CJ-\d+|HQ-\d+\w?|"
    r"KN-\d{2}\w?|SM-\d\w*|PAC-\d(?:[ -]?MSE)?|GBIs?|TPY-2|SPY-\d|FPS-\d+|B-?61(?:-\d+)?|W\d{2}(?=[ -](?:warhead|"
    r"nuclear))|"
    r"MIM-\d+|MGM-\d+\w?|BGM-\d+\w?|LGM-\d+\w?|UGM-\d+\w?|AGM-\d+\w?|BM-\d{2}|KJ-\d+|LRHW|GLCMs?|A-\d{3}|A-235)"
)
#: Systems that warn people and neither fly nor shoot: what only a claim of a warning can be about.
ALARMS = r"(?<![\w-])(?:J-Alert|[Ee]mergency Alert System)(?![\w])"
#: Any of the names; the longest way to write one is tried before its parts.
NAMES = rf"(?<![\w-])(?=[A-Z39di])(?:{_NUMBERED}|{_MISSILES}|{_SHARED_NAMES}|{_DEFENCES}|{_DESIGNATION})s?(?![\w])"
#: What tells a defence or a sensor among the names found.
DEFENCES = (
    r"Patriot|THAAD|Aegis|Iron|Sling|Arrow|NASAMS|IRIS|SAMP|Aster|S-[2345]\d\d|HQ-|SM-3|GBI|PAC-|MIM-|A-\d{3}|SBIRS|"
    r"TPY|FPS|Voronezh|Dnepr|Daryal|Tundra|PAVE|Cobra|KJ-|Nike|MADIS|Pantsir|\bTor\b|Tor-|\bBuk\b|Cheongung|L-SAM|"
    r"Siper|Barak|"
    r"Spyder|Skyranger|Skynex|Crotale|CAMM|SAM\b|Green Pine|Sky Sabre|Bavar|Dome|OPIR|Next[- ]Gen|Ground-Based|"
    r"Khordad|Sky Shield|LRDR|SPY-|\bOko|Tien Kung|Sky Bow|VSHORADS|Container|Hisar|Akash|Mersad"
)

#: One weapon under several names: what papers call it, and its designations and code names.
_NAMED_ALSO = {
    "Sarmat": ("RS-28", "Satan 2", "Satan II", "SS-X-29", "SS-X-30"),
    "Burevestnik": ("9M730", "Skyfall", "SSC-X-9"),
    "9M729": ("SSC-8",),
    "Bulava": ("RSM-56", "SS-N-32"),
    "Yars": ("RS-24",),
    "Zircon": ("Tsirkon", "3M22"),
    "Kalibr": ("3M14", "SS-N-30"),
    "Tochka": ("SS-21", "Tochka-U", "Tochka U"),
    "Oniks": ("P-800", "Yakhont"),
    "Voevoda": ("Voyevoda", "R-36", "SS-18"),
    "Patriot": ("MIM-104",),
    "JASSM": ("AGM-158", "AGM-158A", "AGM-158B", "Joint Air-to-Surface Standoff Missile"),
    "ATACMS": ("MGM-140", "Army Tactical Missile System"),
    "ARRW": ("AGM-183", "AGM-183A"),
    "HIMARS": ("M142",),
    "Minuteman": ("LGM-30", "LGM-30G"),
    "Sentinel": ("LGM-35", "LGM-35A"),
    "THAAD": ("Terminal High Altitude Area Defense",),
    "Next-Gen OPIR": ("Next Gen OPIR", "Next Generation OPIR", "Next Generation Overhead Persistent Infrared", "OPIR"),
}


def plain(name: str) -> str:
    """A name without its plural and punctuation."""
    return re.sub(r"[\W_]|s$", "", name.lower())


#: The plain form of each other name, and the name it stands for.
OTHER_NAMES = {plain(other): name for name, others in _NAMED_ALSO.items() for other in others}

#: Long names that other spellings come near to: "Burewiestnik", "Oresznik".
OFTEN_MISSPELT = (
    *("Burevestnik", "Oreshnik", "Iskander", "Avangard", "Khorramshahr", "Zolfaghar", "Pukguksong", "Tomahawk"),
    *("Minuteman", "Pershing", "Taepodong", "Hwasong", "Voronezh", "Palianytsia"),
)
