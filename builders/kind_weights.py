"""Learns how much each trait of a sentence speaks for each kind of claim, from ``kind_rows.json.gz``.

One logistic regression for each kind, with a penalty on the square of the weights. A kind with fewer claims than
``CLAIMS_AT_LEAST`` is left to the rules. The shares below were chosen by cross-validation over articles.
"""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

ROWS = Path(__file__).with_name("kind_rows.json.gz")
TARGET = Path(__file__).resolve().parents[1] / "src/forewarn/claims/data/kind_weights.json"
CLAIMS_AT_LEAST = 100
PENALTY = 5.0
DROP_BELOW = 0.2
TAKE_FROM = 0.3
TAKE_BACK_FROM = 0.6
#: Weights are kept in hundredths; a trait whose weights are all smaller than this many is left out.
LEAST = 2


def learned() -> dict[str, object]:
    """The weights as they are shipped."""
    given = json.loads(gzip.decompress(ROWS.read_bytes()))
    rows = given["rows"]
    counts = np.bincount([kind for *_, told in rows for kind in told], minlength=len(given["kinds"]))
    kinds = [number for number, count in enumerate(counts) if count >= CLAIMS_AT_LEAST]
    shown = csr_matrix(
        (
            np.ones(sum(len(traits) for *_, traits, _ in rows)),
            [trait for *_, traits, _ in rows for trait in traits],
            np.cumsum([0, *(len(traits) for *_, traits, _ in rows)]),
        ),
        shape=(len(rows), len(given["traits"])),
    )
    weight = np.array([weight for _, weight, *_ in rows])
    fitted = [_fitted(shown, np.array([kind in told for *_, told in rows], dtype=float), weight) for kind in kinds]
    table = np.rint(100 * np.array([weights for weights, _ in fitted]).T).astype(int)
    kept = np.flatnonzero(np.abs(table).max(axis=1) >= LEAST)
    return {
        "kinds": [given["kinds"][kind] for kind in kinds],
        "bias": [round(100 * bias) for _, bias in fitted],
        "drop_below": DROP_BELOW,
        "take_from": TAKE_FROM,
        "take_back_from": TAKE_BACK_FROM,
        "weights": {given["traits"][row]: [int(one) for one in table[row]] for row in kept},
    }


def _fitted(shown: csr_matrix, told: np.ndarray, weight: np.ndarray) -> tuple[np.ndarray, float]:
    """Weights and bias that make ``told`` likeliest, less the penalty."""
    signs = 2 * told - 1

    def loss(point: np.ndarray) -> tuple[float, np.ndarray]:
        weights, bias = point[:-1], point[-1]
        margins = signs * (shown @ weights + bias)
        slope = -signs * weight / (1 + np.exp(margins))
        value = weight @ np.logaddexp(0, -margins) + PENALTY / 2 * weights @ weights
        return float(value), np.append(shown.T @ slope + PENALTY * weights, slope.sum())

    best = minimize(loss, np.zeros(shown.shape[1] + 1), jac=True, method="L-BFGS-B", options={"maxiter": 2000})
    return best.x[:-1], float(best.x[-1])


def content() -> str:
    """The file's text: one trait a line."""
    given = learned()
    weights = given.pop("weights")
    head = json.dumps(given)[:-1]
    lines = ",\n".join(f"{json.dumps(trait, ensure_ascii=False)}: {json.dumps(row)}" for trait, row in weights.items())
    return f'{head}, "weights": {{\n{lines}\n}}}}\n'


def main() -> None:
    """Write the file and say its size."""
    TARGET.write_text(content(), encoding="utf-8")
    print(f"{TARGET.name}: {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
