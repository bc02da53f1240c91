"""Public names of weapons, defences and sensors that a record may not hold: names only, as papers write them.

Found in a text they stay names without an entry.
"""

from __future__ import annotations

#: Missiles, rockets and attack drones by name; numbers and letters of a member may follow.
_MISSILES = (
    r"Oreshnik\w*|Kedr|Iskanders?(?:-[A-Z]{1,2})?|Sarmats?|Bulavas?|Yars|Topol(?:-M| M)?|Burevestnik|Poseidon|"
    r"Zircons?|Tsirkons?|Kalibrs?|Kinzhals?|Avangards?|Rubezh|Pioner|Sineva|Layner|Voe?vy?oda|Novator|Oniks|"
    r"Bastion(?:-P)?|Tochka(?:-U| U)?|(?:BM-21 )?Grads?(?= (?:rockets?|missiles?|launchers?|multiple|systems?))|"
    r"BM-21(?: Grads?)?|Smerch|Uragan(?= (?:rockets?|missiles?|launchers?|multiple))|Polonez|Geran(?:-\d)?|"
    r"Shahed(?:-\d+)?s?|Lancet(?= drones?)|"
    r"Minuteman(?:[- ](?:III|II|[1-3]))?s?|Trident(?: (?:II(?: D5)?|D-?5|2))?s?|Sentinel|Peacekeeper|Titan II|"
    r"Pershing(?: ?(?:II|2|1a|IA?))?s?|Tomahawks?|Gryphon|ATACMS|HIMARS|PrSM|Precision Strike Missiles?|Dark Eagle|"
    r"Long-Range Hypersonic Weapon|Typhon|NMESIS|Naval Strike Missiles?|Storm Shadows?|SCALP(?:-EG)?|Taurus|JASSM|"
    r"Davy Crockett|Jupiter|Thor|Polaris|Redstone|Neptune|Flamingo|Sapsan|Hrim(?:-2)?|Palianytsia|"
    r"Sejj?il(?:-\d)?|Fattah(?:-\d)?|Shahab(?:-\d)?|Emad|Ghadr(?:-\w{1,3})?|Khei?bar(?: Shekan)?|"
    r"Kho?rr?amshahr(?:[- ]\d)?|Haj Qasem|Zol?f[ai]ghar|Qiam(?:-\d)?|Fateh(?:-\d+)?|Paveh|Soumar|Dezful|"
    r"Burkan(?:-\w+)?|"
    r"No-?dong(?:[- ]\d)?|Ro-?dong(?:[- ]\d)?|Taepo-?dong(?:[- ]\d)?|Musudan|Pukguksong(?:-\d(?:[A-Z]+)?)?|"
    r"Pukkuksong(?:-\d)?|Hwasal(?:-\d)?|Hwasong(?:-\d+\w*)?|Unha(?:-\d)?|"
    r"Dongfeng(?:-\d+)?|Dongfang|Agni(?:[- ](?:Prime|P|[1-6]|IV|VI|I{1,3}|V))?s?|Prithvi(?:[- ](?:\d|I{1,3}))?|BrahMos|"
    r"Nirbhay|Shaurya|Pralay|Sagarika|Shaheen(?:[- ](?:\d|I{1,3}\w?))?|Ababeel|Ghauri(?:[- ](?:\d|I{1,2}))?|Ghaznavi|"
    r"Abdali|Babur(?=[- ](?:\d|cruise|missile))|Hyunmoo(?:-\d\w*)?|Jericho(?:[- ](?:\d|I{1,3}))?|"
    r"(?:Scud|SCUD)s?(?:[- ][A-D]\b)?|Tayfun|Bora(?= (?:missile|ballistic))"
)
#: Defences and sensors by name.
_DEFENCES = (
    r"Patriots?|THAAD|Aegis(?: Ashore)?|[Ii]ron [Dd]ome|[Ii]ron [Bb]eam|[Dd]avid[’']s [Ss]ling|"
    r"Arrow[- ]?[23]?(?= (?:missile|system|air|inter|batter|[23]))|Arrow[- ][23]|NASAMS|IRIS-T(?: SL[MS])?|"
    r"SAMP[-/]?T|Aster|MADIS|Nike|Pantsir(?:-\w+)?s?|Tor-M\d\w?|Tor(?= (?:air|surface|missile|system))|Buk(?:-M\d)|"
    r"Buk(?= (?:air|surface|missile|system))|Cheongung|L-SAM|Siper|Barak[- ]?\w{1,3}|Spyder|Skyranger|Nudol|"
    r"Voronezh-\w+|Voronezh(?= (?:radar|early|missile|station))|SBIRS|Tundra(?= (?:satellite|early|system))|"
    r"Cobra Dane|PAVE PAWS|Pave Paws|Green Pine|Sky Sabre|Bavar(?:-373)?"
)
# Families whose members are numbered behind a space or a hyphen: "Shahab 3", "Agni-V".
_NUMBERED = (
    r"(?:Shahab|Agni|Fattah|Fateh|Sejj?il|Ghadr|Emad|Jericho|Taepodong|Pukguksong|Unha|Prithvi|Shaheen|Ghauri|"
    r"Hyunmoo|Zol?f[ai]ghar|Qiam|Khei?bar|Minuteman|Titan|Trident|Dong ?Feng|Julang|Babur|Hatf|Type)[- ]?"
    r"(?:\d{1,3}|[IVX]{1,3})[A-Z]?(?: D5)?"
)
_DESIGNATION = (
    r"(?:AN/)?(?:SS-?N?-?X?-?\d{1,2}\w?|P-\d{3}|M-?51(?:\.\d)?|ASMPA(?:-R)?|RS-\d{2}\w?|R-\d{2}\w?|RSM-\d{2}|RT-\d\w*|"
    r"UR-\d{3}|S-[2345]\d{2}\w?|Kh-\d{2,3}\w*|9[MK]\d{2,3}\w*|3M\d{2}|DF-\d{1,2}[A-Z]*|JL-\d|CJ-\d+|HQ-\d+\w?|"
    r"KN-\d{2}\w?|SM-\d\w*|PAC-\d(?:[ -]?MSE)?|GBI|TPY-2|FPS-\d+|B-?61(?:-\d+)?|W\d{2}(?=[ -](?:warhead|nuclear))|"
    r"MIM-\d+|MGM-\d+\w?|BGM-\d+\w?|LGM-\d+\w?|UGM-\d+\w?|AGM-\d+\w?|BM-\d{2}|KJ-\d+|LRHW|GLCMs?|A-\d{3}|A-235)"
)
#: Systems that warn people and neither fly nor shoot: what only a claim of a warning can be about.
ALARMS = r"(?<![\w-])(?:J-Alert|[Ee]mergency Alert System)(?![\w])"
#: Any of the names; the longest way to write one is tried before its parts.
NAMES = rf"(?<![\w-])(?:{_NUMBERED}|{_MISSILES}|{_DEFENCES}|{_DESIGNATION})(?![\w])"
#: What tells a defence or a sensor among the names found.
DEFENCES = (
    r"Patriot|THAAD|Aegis|Iron|Sling|Arrow|NASAMS|IRIS|SAMP|Aster|S-[2345]\d\d|HQ-|SM-3|GBI|PAC-|MIM-|A-\d{3}|SBIRS|"
    r"TPY|FPS|Voronezh|Tundra|PAVE|Cobra|KJ-|Nike|MADIS|Pantsir|\bTor\b|Tor-|\bBuk\b|Cheongung|L-SAM|Siper|Barak|"
    r"Spyder|Skyranger|Green Pine|Sky Sabre|Bavar"
)

#: Long names that other spellings come near to: "Burewiestnik", "Oresznik".
OFTEN_MISSPELT = (
    *("Burevestnik", "Oreshnik", "Iskander", "Avangard", "Khorramshahr", "Zolfaghar", "Pukguksong", "Tomahawk"),
    *("Minuteman", "Pershing", "Taepodong", "Hwasong", "Voronezh", "Palianytsia"),
)
