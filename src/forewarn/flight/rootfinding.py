"""One root finder for the Kepler layer: plain floats, bracketed, no dependencies."""

from __future__ import annotations

from collections.abc import Callable


def find_root(function: Callable[[float], float], low: float, high: float, tolerance: float) -> float:
    """The argument between ``low`` and ``high`` at which ``function`` is zero, to ``tolerance`` in the argument.

    Args:
        function: continuous, of opposite signs at the two ends (an end that is zero is returned).
        low: one end of the bracket.
        high: the other end.
        tolerance: absolute, in the unit of the argument.

    Source: R. P. Brent, "Algorithms for Minimization without Derivatives" (1973), ch. 4.
    """
    a, b = low, high
    f_a, f_b = function(a), function(b)
    if f_a == 0.0:
        return a
    if f_b == 0.0:
        return b
    if (f_a > 0.0) == (f_b > 0.0):
        raise ValueError(f"no change of sign between {low} and {high}")
    c, f_c, step, last_step = a, f_a, b - a, b - a
    for _ in range(200):
        if abs(f_c) < abs(f_b):
            a, b, c = b, c, b
            f_a, f_b, f_c = f_b, f_c, f_b
        near = 4.4e-16 * abs(b) + 0.5 * tolerance
        middle = 0.5 * (c - b)
        if abs(middle) <= near or f_b == 0.0:
            return b
        if abs(last_step) < near or abs(f_a) <= abs(f_b):
            step = last_step = middle
        else:
            s = f_b / f_a
            if a == c:
                p, q = 2.0 * middle * s, 1.0 - s
            else:
                q, r = f_a / f_c, f_b / f_c
                p = s * (2.0 * middle * q * (q - r) - (b - a) * (r - 1.0))
                q = (q - 1.0) * (r - 1.0) * (s - 1.0)
            if p > 0.0:
                q = -q
            else:
                p = -p
            if 2.0 * p < min(3.0 * middle * q - abs(near * q), abs(last_step * q)):
                last_step, step = step, p / q
            else:
                step = last_step = middle
        a, f_a = b, f_b
        b += step if abs(step) > near else (near if middle > 0.0 else -near)
        f_b = function(b)
        if (f_b > 0.0) == (f_c > 0.0):
            c, f_c = a, f_a
            step = last_step = b - a
    return b
