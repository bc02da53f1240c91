// The shipped base map (TopoJSON) as the shapes that d3-geo draws.
import type { MultiLineString, MultiPolygon, Position } from "geojson";

export interface Topology {
  transform: { scale: [number, number]; translate: [number, number] };
  arcs: number[][][];
  objects: {
    land: { arcs: number[][][] };
    borders: { arcs: number[][] };
    de_facto: { arcs: number[][] };
    labels: { geometries: { coordinates: [number, number]; id: string; properties: { name: string; area_km2: number } }[] };
  };
  policy_note: string;
  credit: string;
}

export interface CountryLabel {
  at: [number, number];
  code: string;
  name: string;
  area_km2: number;
}

export interface BaseMap {
  land: MultiPolygon;
  borders: MultiLineString;
  deFacto: MultiLineString;
  labels: CountryLabel[];
  note: string;
}

export function decode(topology: Topology): BaseMap {
  const { scale, translate } = topology.transform;
  const arcs = topology.arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([dx = 0, dy = 0]): Position => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
  // A negative index means the arc backwards.
  const joined = (indices: number[]): Position[] =>
    indices.flatMap((index, turn) => {
      const arc = index < 0 ? [...(arcs[~index] ?? [])].reverse() : (arcs[index] ?? []);
      return turn ? arc.slice(1) : arc;
    });
  const { land, borders, de_facto, labels } = topology.objects;
  return {
    land: { type: "MultiPolygon", coordinates: land.arcs.map((polygon) => polygon.map(joined)) },
    borders: { type: "MultiLineString", coordinates: borders.arcs.map(joined) },
    deFacto: { type: "MultiLineString", coordinates: de_facto.arcs.map(joined) },
    labels: labels.geometries
      .map((item) => ({
        at: [item.coordinates[0] * scale[0] + translate[0], item.coordinates[1] * scale[1] + translate[1]] as [number, number],
        code: item.id,
        name: item.properties.name,
        area_km2: item.properties.area_km2,
      }))
      .sort((a, b) => b.area_km2 - a.area_km2),
    note: `${topology.policy_note} ${topology.credit} Places: GeoNames, CC BY 4.0.`,
  };
}
