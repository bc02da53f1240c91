// What the map shows: the record written by src/forewarn/publish/live_scene.py.
export type Point = [number, number];

export interface Ring {
  km: number;
  label: string;
  sort: "any" | "inner" | "open";
  line: Point[];
}

export interface Deployment {
  system: string;
  area: string;
  country: string | null;
  centre: Point;
  cells: Point[];
  cell_km: number;
  rings: Ring[];
}

export type Reach = "within" | "edge" | "not_established" | "beyond";

/** One flight of a regime from the middle of the launch area, for a picture to scale: not a path plan. */
export interface Arc {
  words: string;
  km: number; // greatest height
  sort: "minimum_energy" | "lofted" | "depressed" | "glide";
}

export interface Spot {
  name: string;
  at: Point;
  deployment: number;
  reach: Reach;
  colour: string;
  words: string;
  km: number;
  arcs: Arc[];
  minutes: [number, number, number] | null;
}

export interface Scene {
  deployments: Deployment[];
  spots: Spot[];
  classes: { colour: string; name: string }[];
  reach_names: Record<Reach, string>;
  arcs_caveat: string;
}
