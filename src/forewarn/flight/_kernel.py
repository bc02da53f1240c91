"""The compiled point-mass flight: Dormand-Prince 5(4) in Earth-fixed axes. Bare SI floats and radians.

Forces: gravity with J2, Coriolis and centrifugal force, drag along the velocity (which is relative to air at rest on
the turning Earth), lift across it in the plane of velocity and ellipsoid normal. Integer endings are in the order of
outcome.Outcome.
"""

import math

from numba import njit

from forewarn.earth._kernel import (
    A_M,
    B_M,
    E2,
    GM_M3_PER_S2,
    J2_A2_M2,
    TOP_M,
    density,
    geodetic,
    height,
)

# the compiled cache of this file does not see changes in earth/_kernel.py: its digest stands here, and a test compares
EARTH_KERNEL_DIGEST = "f3bd738abb030968"

LANDED = 0
ESCAPED = 1
ENTERED_ORBIT = 2
TIME_CAP = 3
STEP_CAP = 4
BAD_STATE = 5

# a skip this high with its next perigee above the air does not come down by itself
ORBIT_PERIGEE_M = 130_000.0
FAR_M = 2.0e8
# air is looked for from here down: above, a step may not go deeper at once than to the inner height
ONSET_M = 160_000.0
INNER_M = 95_000.0
VERTICAL_RAD = 3.0e-4
EDGES_M = (11_019.1, 20_063.1, 32_161.9, 47_350.1, 51_412.5, 71_802.0, 86_000.0)
EDGE_STRETCH = 1.01


@njit(cache=True, error_model="numpy", fastmath={"contract", "nsz", "arcp"})
def accelerate(table, x, y, z, u, v, w, inverse_beta, lift_to_drag, rate):
    """(ax, ay, az) in m/s2 of a point at x, y, z with velocity u, v, w, all Earth-fixed."""
    flat2 = x * x + y * y
    r2 = flat2 + z * z
    inverse_r2 = 1.0 / r2
    inverse_r = math.sqrt(inverse_r2)
    r = r2 * inverse_r
    s2 = z * z * inverse_r2
    pull = -GM_M3_PER_S2 * inverse_r2 * inverse_r
    bulge = J2_A2_M2 * inverse_r2
    level = pull * (1.0 + bulge * (1.0 - 5.0 * s2)) + rate * rate
    ax = level * x + 2.0 * rate * v
    ay = level * y - 2.0 * rate * u
    az = pull * (1.0 + bulge * (3.0 - 5.0 * s2)) * z
    # distance from the ellipsoid along the radius, times the cosine between radius and normal: no arctangent
    altitude = (r - B_M / math.sqrt(1.0 - E2 * (1.0 - s2))) * (1.0 - 0.5 * E2 * E2 * s2 * (1.0 - s2))
    if inverse_beta > 0.0 and altitude < TOP_M:
        speed = math.sqrt(u * u + v * v + w * w)
        push = 0.5 * density(table, altitude) * speed * inverse_beta
        ax -= push * u
        ay -= push * v
        az -= push * w
        if lift_to_drag != 0.0 and speed > 0.0:
            # up: along the ellipsoid's normal, which passes z * stretch above the axis (1e-7 rad)
            prime = A_M * (1.0 + 0.5 * E2 * s2)
            stretch = (prime + altitude) / (prime * (1.0 - E2) + altitude)
            zz = z * stretch
            along = (x * u + y * v + zz * w) / (speed * speed)
            lx = x - along * u
            ly = y - along * v
            lz = zz - along * w
            # straight up or down there is no such plane; within VERTICAL_RAD of it lift fades out
            size = lx * lx + ly * ly + lz * lz + VERTICAL_RAD**2 * r2
            push *= lift_to_drag * speed / math.sqrt(size)
            ax += push * lx
            ay += push * ly
            az += push * lz
    return ax, ay, az


@njit(cache=True, error_model="numpy", fastmath={"contract", "nsz", "arcp"})
def step(table, q, a1, h, inverse_beta, lift_to_drag, rate):
    """One Dormand-Prince step of h seconds from q = (x, y, z, u, v, w) with a1 = acceleration there.

    Returns the new state, the acceleration there (first same as last), and the embedded error in position and velocity.
    """
    x, y, z, u, v, w = q
    p1, q1, r1 = a1
    c = h * 0.2
    u2, v2, w2 = u + c * p1, v + c * q1, w + c * r1
    p2, q2, r2 = accelerate(table, x + c * u, y + c * v, z + c * w, u2, v2, w2, inverse_beta, lift_to_drag, rate)
    c1, c2 = h * (3.0 / 40.0), h * (9.0 / 40.0)
    u3, v3, w3 = u + c1 * p1 + c2 * p2, v + c1 * q1 + c2 * q2, w + c1 * r1 + c2 * r2
    p3, q3, r3 = accelerate(
        table, x + c1 * u + c2 * u2, y + c1 * v + c2 * v2, z + c1 * w + c2 * w2, u3, v3, w3,
        inverse_beta, lift_to_drag, rate,
    )  # fmt: skip
    c1, c2, c3 = h * (44.0 / 45.0), h * (-56.0 / 15.0), h * (32.0 / 9.0)
    u4 = u + c1 * p1 + c2 * p2 + c3 * p3
    v4 = v + c1 * q1 + c2 * q2 + c3 * q3
    w4 = w + c1 * r1 + c2 * r2 + c3 * r3
    p4, q4, r4 = accelerate(
        table,
        x + c1 * u + c2 * u2 + c3 * u3, y + c1 * v + c2 * v2 + c3 * v3, z + c1 * w + c2 * w2 + c3 * w3,
        u4, v4, w4, inverse_beta, lift_to_drag, rate,
    )  # fmt: skip
    c1, c2 = h * (19372.0 / 6561.0), h * (-25360.0 / 2187.0)
    c3, c4 = h * (64448.0 / 6561.0), h * (-212.0 / 729.0)
    u5 = u + c1 * p1 + c2 * p2 + c3 * p3 + c4 * p4
    v5 = v + c1 * q1 + c2 * q2 + c3 * q3 + c4 * q4
    w5 = w + c1 * r1 + c2 * r2 + c3 * r3 + c4 * r4
    p5, q5, r5 = accelerate(
        table,
        x + c1 * u + c2 * u2 + c3 * u3 + c4 * u4,
        y + c1 * v + c2 * v2 + c3 * v3 + c4 * v4,
        z + c1 * w + c2 * w2 + c3 * w3 + c4 * w4,
        u5, v5, w5, inverse_beta, lift_to_drag, rate,
    )  # fmt: skip
    c1, c2, c3 = h * (9017.0 / 3168.0), h * (-355.0 / 33.0), h * (46732.0 / 5247.0)
    c4, c5 = h * (49.0 / 176.0), h * (-5103.0 / 18656.0)
    u6 = u + c1 * p1 + c2 * p2 + c3 * p3 + c4 * p4 + c5 * p5
    v6 = v + c1 * q1 + c2 * q2 + c3 * q3 + c4 * q4 + c5 * q5
    w6 = w + c1 * r1 + c2 * r2 + c3 * r3 + c4 * r4 + c5 * r5
    p6, q6, r6 = accelerate(
        table,
        x + c1 * u + c2 * u2 + c3 * u3 + c4 * u4 + c5 * u5,
        y + c1 * v + c2 * v2 + c3 * v3 + c4 * v4 + c5 * v5,
        z + c1 * w + c2 * w2 + c3 * w3 + c4 * w4 + c5 * w5,
        u6, v6, w6, inverse_beta, lift_to_drag, rate,
    )  # fmt: skip
    c1, c3, c4 = h * (35.0 / 384.0), h * (500.0 / 1113.0), h * (125.0 / 192.0)
    c5, c6 = h * (-2187.0 / 6784.0), h * (11.0 / 84.0)
    x7 = x + c1 * u + c3 * u3 + c4 * u4 + c5 * u5 + c6 * u6
    y7 = y + c1 * v + c3 * v3 + c4 * v4 + c5 * v5 + c6 * v6
    z7 = z + c1 * w + c3 * w3 + c4 * w4 + c5 * w5 + c6 * w6
    u7 = u + c1 * p1 + c3 * p3 + c4 * p4 + c5 * p5 + c6 * p6
    v7 = v + c1 * q1 + c3 * q3 + c4 * q4 + c5 * q5 + c6 * q6
    w7 = w + c1 * r1 + c3 * r3 + c4 * r4 + c5 * r5 + c6 * r6
    p7, q7, r7 = accelerate(table, x7, y7, z7, u7, v7, w7, inverse_beta, lift_to_drag, rate)
    c1, c3, c4 = h * (71.0 / 57600.0), h * (-71.0 / 16695.0), h * (71.0 / 1920.0)
    c5, c6, c7 = h * (-17253.0 / 339200.0), h * (22.0 / 525.0), h * (-1.0 / 40.0)
    ex = c1 * u + c3 * u3 + c4 * u4 + c5 * u5 + c6 * u6 + c7 * u7
    ey = c1 * v + c3 * v3 + c4 * v4 + c5 * v5 + c6 * v6 + c7 * v7
    ez = c1 * w + c3 * w3 + c4 * w4 + c5 * w5 + c6 * w6 + c7 * w7
    eu = c1 * p1 + c3 * p3 + c4 * p4 + c5 * p5 + c6 * p6 + c7 * p7
    ev = c1 * q1 + c3 * q3 + c4 * q4 + c5 * q5 + c6 * q6 + c7 * q7
    ew = c1 * r1 + c3 * r3 + c4 * r4 + c5 * r5 + c6 * r6 + c7 * r7
    return (
        (x7, y7, z7, u7, v7, w7),
        (p7, q7, r7),
        ex * ex + ey * ey + ez * ez,
        eu * eu + ev * ev + ew * ew,
    )


@njit(cache=True, error_model="numpy")
def place(latitude, longitude, altitude, speed, angle, azimuth):
    """Earth-fixed state of a geodetic one (radians, metres, m/s relative to the Earth)."""
    sin_lat, cos_lat = math.sin(latitude), math.cos(latitude)
    sin_lon, cos_lon = math.sin(longitude), math.cos(longitude)
    prime = A_M / math.sqrt(1.0 - E2 * sin_lat * sin_lat)
    flat = (prime + altitude) * cos_lat
    east = speed * math.cos(angle) * math.sin(azimuth)
    north = speed * math.cos(angle) * math.cos(azimuth)
    up = speed * math.sin(angle)
    out = up * cos_lat - north * sin_lat
    return (
        flat * cos_lon,
        flat * sin_lon,
        (prime * (1.0 - E2) + altitude) * sin_lat,
        out * cos_lon - east * sin_lon,
        out * sin_lon + east * cos_lon,
        up * sin_lat + north * cos_lat,
    )


@njit(cache=True, error_model="numpy")
def climb(q):
    """Rate of change of ellipsoid height, m/s."""
    x, y, z, u, v, w = q
    s2 = z * z / (x * x + y * y + z * z)
    prime = A_M * (1.0 + 0.5 * E2 * s2)
    altitude = height(x, y, z)
    zz = z * (prime + altitude) / (prime * (1.0 - E2) + altitude)
    return (x * u + y * v + zz * w) / math.sqrt(x * x + y * y + zz * zz)


@njit(cache=True, error_model="numpy")
def unbound_or_orbit(q, rate):
    """Ending of a flight that leaves the air upwards: ESCAPED, ENTERED_ORBIT, or -1 if it comes back."""
    x, y, z, u, v, w = q
    # inertial velocity; J2 shifts a perigee by some km, which the margin over the air covers
    u, v = u - rate * y, v + rate * x
    r = math.sqrt(x * x + y * y + z * z)
    energy = 0.5 * (u * u + v * v + w * w) - GM_M3_PER_S2 / r
    if energy >= 0.0:
        return ESCAPED
    hx, hy, hz = y * w - z * v, z * u - x * w, x * v - y * u
    h2 = hx * hx + hy * hy + hz * hz
    eccentricity = math.sqrt(max(1.0 + 2.0 * energy * h2 / GM_M3_PER_S2**2, 0.0))
    perigee = h2 / GM_M3_PER_S2 / (1.0 + eccentricity)
    if perigee > A_M + ORBIT_PERIGEE_M:
        return ENTERED_ORBIT
    return -1


@njit(cache=True, error_model="numpy")
def crossing(h0, d0, h1, d1, span):
    """Fraction of a step at which a cubic through heights h and rates d at its ends falls to zero."""
    low, high = 0.0, 1.0
    share = h0 / (h0 - h1)
    for _ in range(30):
        t = share
        value = (
            (1.0 + 2.0 * t) * (1.0 - t) ** 2 * h0
            + t * (1.0 - t) ** 2 * d0 * span
            + t * t * (3.0 - 2.0 * t) * h1
            + t * t * (t - 1.0) * d1 * span
        )
        slope = 6.0 * t * (1.0 - t) * (h1 - h0) + ((1.0 - t) * (1.0 - 3.0 * t) * d0 + t * (3.0 * t - 2.0) * d1) * span
        if value > 0.0:
            low = t
        else:
            high = t
        share = t - value / slope if slope < 0.0 else 0.5 * (low + high)
        if not low < share < high:
            share = 0.5 * (low + high)
        if abs(share - t) < 1e-12:
            break
    return share


@njit(cache=True, error_model="numpy")
def fly_one(table, q, inverse_beta, lift_to_drag, rate, tolerance_m, time_cap_s, step_cap, out):
    """Fly until something ends it, and write ten numbers into ``out``.

    They are: ending, time s, latitude rad, longitude rad, apogee m, speed m/s, flight-path angle rad, steps, refused
    steps, height m.
    """
    t = 0.0
    taken, refused = 0, 0
    altitude = height(q[0], q[1], q[2])
    rise = climb(q)
    top = altitude
    ending = -1
    was_below = altitude < ONSET_M
    a = accelerate(table, q[0], q[1], q[2], q[3], q[4], q[5], inverse_beta, lift_to_drag, rate)
    h = 0.5
    previous = 1.0
    position_weight = 1.0 / tolerance_m**2
    if altitude < -0.5:
        ending = BAD_STATE
    if altitude <= 0.0 and rise <= 0.0 and ending < 0:
        ending = LANDED
    while ending < 0:
        if taken + refused >= step_cap:
            ending = STEP_CAP
            break
        if inverse_beta > 0.0 and altitude > ONSET_M and rise < 0.0:
            h = min(h, (altitude - INNER_M) / -rise)
        if inverse_beta > 0.0 and rise > 0.0 and altitude < EDGES_M[6] and tolerance_m < 10.0:
            # density bends at a layer edge, and an error made there lasts the whole flight: climb to the edge, not over
            for edge in EDGES_M:
                if altitude < edge - 1.0:
                    h = min(h, (edge - altitude) / rise * EDGE_STRETCH)
                    break
        h = min(h, time_cap_s - t)
        # an error in velocity moves the landing by about itself times the time that is left
        left_s = (rise + math.sqrt(rise * rise + 19.6 * max(altitude, 0.0))) * (1.0 / 9.8) + 1.0
        velocity_weight = position_weight * left_s * left_s
        after, b, position_error, velocity_error = step(table, q, a, h, inverse_beta, lift_to_drag, rate)
        error = math.sqrt(max(position_error * position_weight, velocity_error * velocity_weight))
        if not error <= 1.0:
            refused += 1
            if not error < 1e30:
                h *= 0.1
                if h < 1e-9:
                    ending = BAD_STATE
            else:
                h *= max(0.9 * error**-0.2, 0.2)
            continue
        new_altitude = height(after[0], after[1], after[2])
        new_rise = climb(after)
        taken += 1
        if new_altitude < 0.0:
            part = crossing(altitude, rise, new_altitude, new_rise, h) * h
            low, high = 0.0, h
            for _ in range(20):
                after, b, _, _ = step(table, q, a, part, inverse_beta, lift_to_drag, rate)
                left = height(after[0], after[1], after[2])
                fall = climb(after)
                if left > 0.0:
                    low = part
                else:
                    high = part
                if abs(left) < 20.0 and fall < -20.0 * abs(left) ** 0.5:
                    break
                part = part - left / fall if fall < 0.0 else 0.5 * (low + high)
                if not low < part < high:
                    part = 0.5 * (low + high)
            # the last metres at even acceleration: over so short a time that is exact to millimetres
            last = -left / fall if fall < 0.0 else 0.0
            x, y, z, u, v, w = after
            q = (
                x + last * (u + 0.5 * last * b[0]),
                y + last * (v + 0.5 * last * b[1]),
                z + last * (w + 0.5 * last * b[2]),
                u + last * b[0],
                v + last * b[1],
                w + last * b[2],
            )
            t += part + last
            altitude = height(q[0], q[1], q[2])
            ending = LANDED
            break
        if rise > 0.0 and new_rise <= 0.0:
            # the top lies inside this step: find where the climb ends, and read the height there
            share = rise / (rise - new_rise)
            best = max(altitude, new_altitude)
            for _ in range(4):
                at = step(table, q, a, share * h, inverse_beta, lift_to_drag, rate)[0]
                slope = climb(at)
                sink = (rise - new_rise) / h
                best = max(best, height(at[0], at[1], at[2]) + 0.5 * min(slope * slope, 400.0) / sink)
                if abs(slope) < 5.0:
                    break
                share = min(max(share + slope / (rise - new_rise), 0.0), 1.0)
            top = max(top, best)
        top = max(top, new_altitude)
        t += h
        q, a, altitude, rise = after, b, new_altitude, new_rise
        if altitude > ONSET_M:
            if was_below or taken == 1:
                ending = unbound_or_orbit(q, rate)
                was_below = False
        else:
            was_below = True
        if t >= time_cap_s:
            ending = TIME_CAP
        factor = 0.8 * max(error, 1e-8) ** -0.17 * previous**0.04
        previous = max(error, 1e-4)
        h *= min(max(factor, 0.2), 10.0)
    latitude, longitude, level = geodetic(q[0], q[1], q[2])
    speed = math.sqrt(q[3] ** 2 + q[4] ** 2 + q[5] ** 2)
    out[0] = ending
    out[1] = t
    out[2] = latitude
    out[3] = longitude
    out[4] = top
    out[5] = speed
    out[6] = math.asin(min(max(climb(q) / speed, -1.0), 1.0)) if speed > 0.0 else 0.0
    out[7] = taken
    out[8] = refused
    out[9] = level


@njit(cache=True, error_model="numpy", nogil=True)
def fly_many(table, states, inverse_beta, lift_to_drag, rate, tolerance_m, time_cap_s, step_cap, first, last, out):
    """Fly states[first:last], each (latitude, longitude, altitude, speed, angle, azimuth), into rows of ``out``."""
    for row in range(first, last):
        q = place(states[row, 0], states[row, 1], states[row, 2], states[row, 3], states[row, 4], states[row, 5])
        fly_one(table, q, inverse_beta[row], lift_to_drag[row], rate, tolerance_m, time_cap_s, step_cap, out[row])
