// Where the reader looks from: an azimuthal view that keeps distances from the launch area, or a globe.
import { geoAzimuthalEquidistant, geoDistance, geoInterpolate, geoOrthographic, type GeoProjection } from "d3-geo";
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

export type Kind = "above" | "globe" | "side";

export interface View {
  kind: Kind;
  turn: Point; // longitude and latitude in the middle of the globe
  roll: number; // degrees by which the globe is tipped about the line of sight
  shift: Point; // px by which the view from above, or from the side, is moved
  zoom: number; // 1 shows what matters first
}

export const HOME: Omit<View, "kind" | "turn"> = { roll: 0, shift: [0, 0], zoom: 1 };

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
  if (view.kind === "side") {
    return geoOrthographic()
      .rotate([-view.turn[0], -view.turn[1], view.roll])
      .scale(half * view.zoom)
      .translate([width / 2 + view.shift[0], height / 2 + view.shift[1]])
      .clipAngle(90)
      .clipExtent([[-20, -20], [width + 20, height + 20]]);
  }
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
  if (view.kind !== "above" && geoDistance(point, view.turn) > Math.PI / 2 - 0.01) return null;
  const at = projection(point);
  if (!at) return null;
  const inside = at[0] >= 0 && at[0] <= width && at[1] >= 0 && at[1] <= height;
  return inside ? [at[0], at[1]] : null;
}

/** How far round the globe the eye stands from the middle of a flight that is looked at from the side, radians. */
const SIDE = 1.36;

/** A globe turned and drawn near so that the flights to a place stand up over its edge, all of them in the picture. */
export function sideView(deployment: Deployment, spot: Spot, frame: Frame): View {
  const half = Math.min(frame.width, frame.height) / 2 - 6;
  const middle = geoInterpolate(deployment.centre, spot.at)(0.5) as Point;
  const turn = away(middle, bearing(middle, spot.at) - Math.PI / 2, SIDE);
  // Tip the globe until the middle of the flight lies straight above the middle of the picture.
  const plain = geoOrthographic().rotate([-turn[0], -turn[1]]).scale(1).translate([0, 0]).clipAngle(null)(middle) ?? [0, -1];
  const roll = (Math.atan2(plain[0], -plain[1]) * 180) / Math.PI;
  const high = Math.max(...spot.arcs.map((arc) => arc.km), spot.km * 0.3);
  const chord = 2 * EARTH_KM * Math.sin(Math.min(spot.km / EARTH_KM, Math.PI) / 2);
  const across = Math.max(chord, deployment.cell_km * 8) * 1.6;
  const pxPerKm = Math.min((frame.height * 0.75 - 96) / high, (frame.width * 0.86) / across);
  const zoom = (pxPerKm * EARTH_KM) / half;
  // The middle of the flight stands at three quarters of the height.
  return { kind: "side", turn, roll, zoom, shift: [0, frame.height / 4 + half * zoom * Math.sin(SIDE)] };
}

function bearing(from: Point, to: Point): number {
  const [lon, lat, lon2, lat2] = [...from, ...to].map((degrees) => (degrees * Math.PI) / 180) as [number, number, number, number];
  const east = Math.sin(lon2 - lon) * Math.cos(lat2);
  return Math.atan2(east, Math.cos(lat) * Math.sin(lat2) - Math.sin(lat) * Math.cos(lat2) * Math.cos(lon2 - lon));
}

function away([lon, lat]: Point, direction: number, angle: number): Point {
  const [x, y] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180];
  const there = Math.asin(Math.sin(y) * Math.cos(angle) + Math.cos(y) * Math.sin(angle) * Math.cos(direction));
  const turned = x + Math.atan2(Math.sin(direction) * Math.sin(angle) * Math.cos(y), Math.cos(angle) - Math.sin(y) * Math.sin(there));
  return [((turned * 180) / Math.PI + 540) % 360 - 180, (there * 180) / Math.PI];
}
