"""Write the tables of docs/warning.md from the code, between their markers."""

from __future__ import annotations

import re
from pathlib import Path

from forewarn.earth import horizon
from forewarn.warning_time import CHANNELS, DEFAULT_DELAYS

PAGE = Path(__file__).resolve().parents[1] / "docs" / "warning.md"


def delays() -> str:
    """The default chain."""
    rows = ["| link | low | best | high | source | standing |", "|---|---|---|---|---|---|"]
    for delay in DEFAULT_DELAYS:
        step = delay.as_step()
        minutes = " | ".join(f"{value:.1f}" for value in (step.low, step.best, step.high))
        rows.append(f"| {step.step} | {minutes} | `{step.source_id}` | {delay.standing} |")
    totals = [sum(getattr(delay.minutes, end) for delay in DEFAULT_DELAYS) for end in ("low", "best", "high")]
    rows.append(f"| together | {' | '.join(f'{total:.1f}' for total in totals)} | | |")
    return "\n".join(rows)


def channels() -> str:
    """Channels with what is published of them."""
    rows = [
        "| channel | countries | reaches | delay after sending | launch to alert | sources |",
        "|---|---|---|---|---|---|",
    ]
    for channel in CHANNELS:
        cells = [channel.name, ", ".join(channel.countries)]
        for number, unit in (
            (channel.ceiling_percent, "%"),
            (channel.delay_min, "min"),
            (channel.launch_to_alert_min, "min"),
        ):
            cells.append("unknown" if number is None else span(number.lowest, number.highest, unit))
        cells.append(", ".join(f"`{source_id}`" for source_id in channel.source_ids))
        rows.append(f"| {' | '.join(cells)} |")
    return "\n".join(rows)


def span(low: float, high: float, unit: str) -> str:
    """Two ends, or one where they are the same."""
    return f"{low:g} to {high:g} {unit}" if low != high else f"at most {high:g} {unit}"


def horizons() -> str:
    """Ground arcs in km."""
    rows = ["| height | elevation | straight | bent by the air | 4/3 Earth |", "|---|---|---|---|---|"]
    for height_m, elevation_deg, straight_m, bent_m, rule_m in horizon.table():
        arcs = " | ".join(f"{value / 1000:.1f}" for value in (straight_m, bent_m, rule_m))
        rows.append(f"| {height_m / 1000:g} km | {elevation_deg:g}° | {arcs} |")
    return "\n".join(rows)


def filled(page: str) -> str:
    """The page with every table as the code has it."""
    for name, make in (("delays", delays), ("channels", channels), ("horizons", horizons)):
        block = f"<!-- {name} -->\n{make()}\n<!-- end of {name} -->"
        page = re.sub(rf"<!-- {name} -->.*?<!-- end of {name} -->", lambda _, b=block: b, page, flags=re.DOTALL)
    return page


if __name__ == "__main__":
    PAGE.write_text(filled(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
