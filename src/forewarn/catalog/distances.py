"""Distances that the record states for a site, held against the geodesics that its own coordinates imply."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from forewarn.catalog.entries import Site, StatedDistance
from forewarn.catalog.record import Catalog
from forewarn.earth.geodesics import azimuth_deg, distance_m

#: A stated distance this much off, or more, is listed as differing: rounding and the size of a city explain less.
TOLERANCE_SHARE = 0.03
TOLERANCE_KM = 5.0


@dataclass(frozen=True, slots=True)
class ImpliedDistance:
    """One stated distance beside the geodesic. ``azimuth_deg`` is clockwise from north, from the place to the site."""

    site: str
    to: str
    stated_km: float
    computed_km: float
    azimuth_deg: float
    source_id: str

    @property
    def differs(self) -> bool:
        """Whether the two are further apart than rounding explains."""
        return abs(self.stated_km - self.computed_km) > max(TOLERANCE_KM, TOLERANCE_SHARE * self.computed_km)


def implied_distances(catalog: Catalog) -> tuple[ImpliedDistance, ...]:
    """Every stated distance of a site to a named place, with its geodesic on the WGS84 ellipsoid, in kilometres.

    Distances to a border are left out: they are not to a point. So are places that the gazetteer does not hold.
    """
    return tuple(
        implied for site in catalog.sites.values() for implied in _implied(catalog, site) if implied is not None
    )


def _implied(catalog: Catalog, site: Site) -> Iterator[ImpliedDistance | None]:
    for stated in site.stated_distances:
        if not stated.to_border:
            yield _one(catalog, site, stated)


def _one(catalog: Catalog, site: Site, stated: StatedDistance) -> ImpliedDistance | None:
    name, _, country = stated.to.rpartition(", ")
    found = catalog.gazetteer.find(name, countries=(country,))
    if not found:
        return None
    place = found[0]
    from_to = (place.latitude_deg, place.longitude_deg, site.latitude_deg, site.longitude_deg)
    return ImpliedDistance(
        site=site.id,
        to=stated.to,
        stated_km=stated.number.interval.best,
        computed_km=distance_m(*from_to) / 1000,
        azimuth_deg=azimuth_deg(*from_to),
        source_id=stated.number.source_id,
    )
