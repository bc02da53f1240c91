"""Small pictures (SVG): the warning stack of a place, flight times of all places, the time line.

Each reads in black and white: lengths and labels carry the meaning, never colour alone. Colours stand as attributes;
the page's style sheet overrides them by class.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from forewarn.publish import figures
from forewarn.records.numbers import Interval
from forewarn.records.outlook import PlaceOutlook, Regime
from forewarn.records.stories import TimelineEntry

SANS = "font-family=\"'DejaVu Sans',system-ui,sans-serif\""
_SHADES = ("#33475b", "#5d7a94", "#8fa9bf", "#c3d2df", "#e2eaf1")
_WIDTH = 640

#: Regimes in the order of their minutes.
REGIME_FIELDS = (Regime.DEPRESSED, Regime.MINIMUM_ENERGY, Regime.LOFTED, Regime.GLIDE)
_OFFSETS_PX = {Regime.DEPRESSED: -7, Regime.MINIMUM_ENERGY: 0, Regime.LOFTED: 7, Regime.GLIDE: 12}


def regime_minutes(row: PlaceOutlook) -> dict[Regime, Interval | None]:
    """The minutes of a place by regime."""
    return {
        Regime.DEPRESSED: row.depressed_min,
        Regime.MINIMUM_ENERGY: row.minimum_energy_min,
        Regime.LOFTED: row.lofted_min,
        Regime.GLIDE: row.glide_min,
    }


def svg_text(x: float, y: float, words: str, *, anchor: str = "start", size: float = 11, bold: bool = False) -> str:
    """A line of text of a chart."""
    weight = ' font-weight="600"' if bold else ""
    return (
        f'<text class="note" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size:g}"{weight} '
        f'fill="#1d252c">{escape(words)}</text>'
    )


def _svg(ident: str, height: float, title: str, description: str, body: str) -> str:
    return (
        f'<svg class="chart" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height:.0f}" role="img" '
        f'aria-labelledby="{ident}-title {ident}-text" {SANS}><title id="{ident}-title">{escape(title)}</title>'
        f'<desc id="{ident}-text">{escape(description)}</desc>{body}</svg>'
    )


def stack_chart(outlook: PlaceOutlook, flight: Interval, longest_min: float, *, ident: str) -> str:
    """Flight time above, the delays before anybody is told below, on one scale that starts at the launch."""
    scale = (_WIDTH - 30) / longest_min
    parts = [_axis(longest_min, scale, 84)]
    label = f"flight {figures.minutes(flight.best)} min ({figures.spread(flight)})"
    parts.append(f'<rect class="flight" x="10" y="6" width="{flight.best * scale:.1f}" height="16" fill="#b3541e"/>')
    parts.append(_whisker(10 + flight.low * scale, 10 + flight.high * scale, 29, 3.5))
    parts.append(svg_text(10 + flight.high * scale + 8, 22, label, bold=True))
    at = 10.0
    for number, step in enumerate(outlook.warning_stack):
        width = step.best * scale
        shade = min(number, len(_SHADES) - 1)
        parts.append(
            f'<rect class="step step-{shade}" x="{at:.1f}" y="42" width="{width:.1f}" height="16" '
            f'fill="{_SHADES[shade]}" stroke="#11161b" stroke-width="0.8"/>'
        )
        if width > 12:
            tone = "light" if shade < 2 else "dark"
            ink = "#ffffff" if shade < 2 else "#11161b"
            parts.append(
                f'<text class="on-{tone}" x="{at + width / 2:.1f}" y="54" text-anchor="middle" font-size="11" '
                f'fill="{ink}">{number + 1}</text>'
            )
        at += width
    total_low = sum(step.low for step in outlook.warning_stack)
    total_high = sum(step.high for step in outlook.warning_stack)
    end = 10 + total_high * scale
    parts.append(_whisker(10 + total_low * scale, end, 65, 3.5))
    told = f"message after {figures.spread(Interval(total_low, total_low, total_high))} min"
    room = _WIDTH - max(at, end) > len(told) * 6.8
    parts.append(svg_text(max(at, end) + 8 if room else at + 8, 58 if room else 54, told, bold=True))
    title = f"Flight time and delays: {outlook.place.name}"
    steps = "; ".join(
        f"{step.step} {figures.minutes(step.low)} to {figures.minutes(step.high)} min" for step in outlook.warning_stack
    )
    return _svg(ident, 106, title, f"{label}; {steps}; {told}", "".join(parts))


def _axis(longest_min: float, scale: float, y: float) -> str:
    width = next(step for step in (1, 2, 5, 10, 20, 50, 100, 1000) if longest_min / step <= 10)
    ticks = [width * index for index in range(int(longest_min / width) + 1)]
    lines = "".join(f"M{10 + tick * scale:.1f} {y - 4:.1f}v8" for tick in ticks)
    words = "".join(svg_text(10 + tick * scale, y + 15, f"{tick}", anchor="middle", size=10) for tick in ticks[1:])
    start = svg_text(10, y + 15, "launch", size=10)
    end = svg_text(_WIDTH - 4, y + 15, "min", anchor="end", size=10)
    return (
        f'<path class="axis" d="M10 {y:.1f}H{_WIDTH - 10}{lines}" stroke="#5a6673" stroke-width="1" fill="none"/>'
        f"{start}{words}{end}"
    )


def _whisker(left: float, right: float, y: float, cap: float = 5) -> str:
    return (
        f'<path class="whisker" d="M{left:.1f} {y:.1f}H{right:.1f}M{left:.1f} {y - cap:.1f}v{2 * cap:g}'
        f'M{right:.1f} {y - cap:.1f}v{2 * cap:g}" stroke="#11161b" stroke-width="1.6" fill="none"/>'
    )


def times_chart(rows: Sequence[PlaceOutlook], systems: Mapping[str, str], *, ident: str) -> str:
    """Flight time by place and regime: a dot for the median, a line from the 5th to the 95th percentile.

    ``systems`` are names by id; they stand beside the places where there are several.
    """
    timed = [row for row in rows if any(regime_minutes(row).values())]
    if not timed:
        return ""
    longest = max(interval.high for row in timed for interval in regime_minutes(row).values() if interval)
    several = len({(row.system, row.from_place) for row in timed}) > 1
    left, step = 150.0, 40.0 if several else 34.0
    scale = (_WIDTH - left - 20) / longest
    height = len(timed) * step + 40
    width = next(size for size in (1, 2, 5, 10, 20, 50, 100, 1000) if longest / size <= 10)
    parts = []
    for tick in range(0, int(longest) + 1, width):
        x = left + tick * scale
        parts.append(
            f'<path class="grid" d="M{x:.1f} 4V{height - 30:.1f}" stroke="#d5dbe1" stroke-width="1"/>'
            + svg_text(x, height - 16, str(tick), anchor="middle", size=10)
        )
    parts.append(svg_text(_WIDTH - 4, height - 2, "minutes from launch to arrival", anchor="end", size=10))
    said = []
    for number, row in enumerate(timed):
        y = 22 + number * step
        parts.append(svg_text(left - 12, y + 4, row.place.name, anchor="end", size=12))
        if several:
            parts.append(svg_text(left - 12, y + 16, systems.get(row.system, row.system), anchor="end", size=9.5))
        for regime, interval in regime_minutes(row).items():
            if interval is None:
                continue
            offset = _OFFSETS_PX[regime]
            parts.append(_whisker(left + interval.low * scale, left + interval.high * scale, y + offset, 2.5))
            parts.append(_mark(regime, left + interval.best * scale, y + offset))
            if regime is Regime.MINIMUM_ENERGY:
                said.append(f"{row.place.name} {figures.minutes(interval.best)} min ({figures.spread(interval)})")
    return _svg(ident, height, "Flight time by place", "; ".join(said), "".join(parts))


def _mark(regime: Regime, x: float, y: float) -> str:
    if regime is Regime.MINIMUM_ENERGY:
        return f'<circle class="mark" cx="{x:.1f}" cy="{y:.1f}" r="4.6" fill="#b3541e" stroke="#11161b"/>'
    if regime is Regime.DEPRESSED:
        shape = f"M{x - 4:.1f} {y - 3:.1f}h8l-4 6Z"
    elif regime is Regime.LOFTED:
        shape = f"M{x - 4:.1f} {y + 3:.1f}h8l-4 -6Z"
    else:
        shape = f"M{x - 3.5:.1f} {y - 3.5:.1f}h7v7h-7Z"
    return f'<path class="mark-other" d="{shape}" fill="#ffffff" stroke="#11161b"/>'


def regime_sign(regime: Regime) -> str:
    """The mark of a regime, alone, for a legend."""
    return (
        '<svg class="sign" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 14 14" width="14" height="14" '
        f'aria-hidden="true">{_mark(regime, 7, 7)}</svg>'
    )


_PILL_PX = 22
_LANE_PX = 28


@dataclass(slots=True)
class _Pill:
    """Entries that stand so close on the line that one sign holds them: their numbers and their ends in px."""

    numbers: list[int]
    left: float
    right: float

    @property
    def words(self) -> str:
        """``7``, ``5, 7`` or ``7 to 12``."""
        first, last = self.numbers[0], self.numbers[-1]
        if last - first + 1 == len(self.numbers) > 2:
            return f"{first} to {last}"
        return ", ".join(str(number) for number in self.numbers)

    @property
    def box(self) -> tuple[float, float]:
        """The ends of the sign, wide enough for its words."""
        half = max(self.right - self.left + _PILL_PX, len(self.words) * 6.6 + 12) / 2
        middle = min(max((self.left + self.right) / 2, half + 2), _WIDTH - half - 2)
        return middle - half, middle + half


def timeline_chart(entries: Sequence[TimelineEntry], *, ident: str) -> str:
    """Dated entries on a line; the numbers are those of the list below it.

    What the articles tell stands in the upper lane, what only the record has in the lower one. Entries too close to
    be told apart share a sign, so that the picture stays low however many there are.
    """
    dated = [(number, *_ends(entry)) for number, entry in enumerate(entries, 1) if _ends(entry)]
    if len(dated) < 2:
        return ""
    first = min(start for _, start, _ in dated)
    last = max(end for _, _, end in dated)
    scale = (_WIDTH - 60) / max(1, (last - first).days)
    parts = []
    y = 16.0
    for told in (True, False):
        own = [
            _Pill([number], 30 + (start - first).days * scale, 30 + (end - first).days * scale)
            for number, start, end in dated
            if bool(entries[number - 1].claims) is told
        ]
        # A long span would swallow all that lies in it, so it has a line of its own.
        spans = [pill for pill in own if pill.right - pill.left > _PILL_PX * 3]
        short = _joined([pill for pill in own if pill not in spans])
        for lane in ([short] if short else []) + [[pill] for pill in spans]:
            parts += [_sign(pill, y, told=told) for pill in lane]
            y += _LANE_PX
    base = y - 8
    for year in range(first.year, last.year + 2):
        for month in (1, 7):
            tick = date(year, month, 1)
            if first <= tick <= last:
                x = 30 + (tick - first).days * scale
                words = str(year) if month == 1 else f"Jul {year}"
                parts.append(f'<path class="axis" d="M{x:.1f} {base - 4:g}v8" stroke="#5a6673"/>')
                parts.append(svg_text(x, base + 18, words, anchor="middle", size=10))
    axis = f'<path class="axis" d="M20 {base:g}H{_WIDTH - 20}" stroke="#5a6673" fill="none"/>'
    words = f"{len(dated)} dated entries from {figures.day(first)} to {figures.day(last)}; the list gives each"
    return _svg(ident, base + 26, "Time line", words, axis + "".join(parts))


def _joined(pills: Sequence[_Pill]) -> list[_Pill]:
    """Neighbours that would touch become one, again and again until none do."""
    lane = sorted(pills, key=lambda pill: (pill.left, pill.numbers))
    at = 0
    while at + 1 < len(lane):
        one, other = lane[at], lane[at + 1]
        if one.box[1] + 3 > other.box[0]:
            numbers = sorted([*one.numbers, *other.numbers])
            lane[at : at + 2] = [_Pill(numbers, min(one.left, other.left), max(one.right, other.right))]
            at = max(0, at - 1)
        else:
            at += 1
    return lane


def _sign(pill: _Pill, y: float, *, told: bool) -> str:
    left, right = pill.box
    return (
        f'<rect class="{"event" if told else "record"}" x="{left:.1f}" y="{y - 11:g}" '
        f'width="{right - left:.1f}" height="{_PILL_PX}" rx="11" fill="{"#33475b" if told else "#ffffff"}" '
        'stroke="#33475b" stroke-width="1.4"/>'
        f'<text class="{"on-light" if told else "on-record"}" x="{(left + right) / 2:.1f}" y="{y + 4:g}" '
        f'text-anchor="middle" font-size="11.5" font-weight="600" fill="{"#ffffff" if told else "#11161b"}">'
        f"{pill.words}</text>"
    )


def _ends(entry: TimelineEntry) -> tuple[date, date] | tuple[()]:
    start, end = entry.from_date or entry.to_date, entry.to_date or entry.from_date
    return (start, end) if start and end else ()
