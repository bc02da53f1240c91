// Where the reader looks from: an azimuthal view that keeps distances from the launch area, or a globe.
import { geoAzimuthalEquidistant, geoDistance, geoOrthographic, type GeoProjection } from "d3-geo";
import type { Deployment, Point, Spot } from "./scene.ts";

/** The picture's size in px of the page, so that its words are as large on a phone as on a desk. */
export interface Frame {
  width: number;
  height: number;
}

export function frameFor(room: number): Frame {
  const width = Math.round(Math.min(Math.max(room, 300), 830));
  return { width, height: Math.round(Math.min(width * 1.1, 680)) };
}

export const EARTH_KM = 6371.0088;

export type Kind = "above" | "globe";

export interface View {
  kind: Kind;
  turn: Point; // longitude and latitude in the middle of the globe
  shift: Point; // px by which the view from above is moved
  zoom: number; // 1 shows what matters first
}

export const HOME: Omit<View, "kind" | "turn"> = { shift: [0, 0], zoom: 1 };

/** Kilometres from the centre to the nearer edge when the view from above opens: the places in reach. */
export function firstEdgeKm(deployment: Deployment, spots: Spot[]): number {
  const inside = spots.filter((spot) => spot.reach !== "beyond").map((spot) => spot.km);
  const reach = deployment.rings.filter((ring) => ring.sort === "any").map((ring) => ring.km);
  const edge = inside.length ? Math.max(...inside) * 1.2 : Math.max(2000, ...reach) * 1.1;
  return Math.min(Math.max(edge, 700), 12000);
}

export function projectionOf(view: View, deployment: Deployment, edgeKm: number, frame: Frame): GeoProjection {
  const { width, height } = frame;
  const half = Math.min(width, height) / 2 - 6;
  if (view.kind === "globe") {
    return geoOrthographic()
      .rotate([-view.turn[0], -view.turn[1]])
      .scale(half * view.zoom)
      .translate([width / 2, height / 2])
      .clipAngle(90)
      .clipExtent([[0, 0], [width, height]]);
  }
  return geoAzimuthalEquidistant()
    .rotate([-deployment.centre[0], -deployment.centre[1]])
    .scale((half * view.zoom * EARTH_KM) / edgeKm)
    .translate([width / 2 + view.shift[0], height / 2 + view.shift[1]])
    .clipAngle(179)
    .clipExtent([[-20, -20], [width + 20, height + 20]]);
}

/** Where a point stands in the picture, or nothing where it is behind the globe or outside the frame. */
export function seen(projection: GeoProjection, view: View, point: Point, { width, height }: Frame): Point | null {
  if (view.kind === "globe" && geoDistance(point, view.turn) > Math.PI / 2 - 0.01) return null;
  const at = projection(point);
  if (!at) return null;
  const inside = at[0] >= 0 && at[0] <= width && at[1] >= 0 && at[1] <= height;
  return inside ? [at[0], at[1]] : null;
}
