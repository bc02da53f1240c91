// Labels that lie on nothing: each tries the sides of its dot and stays out where none is free.
export interface Wanted {
  text: string;
  x: number;
  y: number;
  size: number;
  dot: number;
}

export interface Placed {
  index: number;
  x: number;
  y: number;
  anchor: "start" | "middle" | "end";
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const ADVANCE = 0.58; // mean advance of a letter over its size

export function placeLabels(wanted: Wanted[], frame: Box): Placed[] {
  const taken: Box[] = wanted
    .filter((item) => item.dot > 0)
    .map((item) => ({ left: item.x - item.dot, top: item.y - item.dot, right: item.x + item.dot, bottom: item.y + item.dot }));
  const placed: Placed[] = [];
  wanted.forEach((item, index) => {
    for (const [x, y, anchor] of tries(item)) {
      const box = boxOf(item, x, y, anchor);
      const inside = box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
      if (inside && !taken.some((other) => meets(box, other))) {
        taken.push(box);
        placed.push({ index, x, y, anchor });
        return;
      }
    }
  });
  return placed;
}

function tries(item: Wanted): [number, number, Placed["anchor"]][] {
  const level = item.y + item.size * 0.35;
  if (!item.dot) return [[item.x, level, "middle"]];
  const gap = item.dot + 3;
  const slant = item.dot * 0.7 + 2;
  return [
    [item.x + gap, level, "start"],
    [item.x - gap, level, "end"],
    [item.x, item.y - gap, "middle"],
    [item.x, item.y + gap + item.size * 0.7, "middle"],
    [item.x + slant, item.y - slant, "start"],
    [item.x + slant, item.y + slant + item.size * 0.7, "start"],
    [item.x - slant, item.y - slant, "end"],
    [item.x - slant, item.y + slant + item.size * 0.7, "end"],
  ];
}

function boxOf(item: Wanted, x: number, y: number, anchor: Placed["anchor"]): Box {
  const width = item.text.length * item.size * ADVANCE;
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { left: left - 1, top: y - item.size * 0.85, right: left + width + 1, bottom: y + item.size * 0.25 };
}

function meets(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
