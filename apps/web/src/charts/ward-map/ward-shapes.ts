import type { WardOutlines } from '@ragstone/contract/ward-outlines';
import { geoMercator, geoPath } from 'd3-geo';

export type WardShape = {
  code: string;
  /** Of an SVG `path`. */
  path: string;
  /** Where its name is written. */
  middle: [number, number];
};

export type WardShapes = { shapes: WardShape[]; width: number; height: number };

const margin = 4;

/**
 * Outlines as paths in a picture of this width, as high as the wards are but at most as high as it is
 * wide. GeoJSON's outer rings run counter-clockwise; d3 takes such a ring for all the world but the ward.
 */
export function wardShapes(features: WardOutlines['features'], width: number): WardShapes {
  const wards = features.map(({ properties, geometry }) => ({
    code: properties.code,
    geometry: {
      ...geometry,
      coordinates: geometry.coordinates.map((polygon) => polygon.map((ring) => ring.toReversed())),
    },
  }));
  const all = {
    type: 'GeometryCollection' as const,
    geometries: wards.map((ward) => ward.geometry),
  };
  const fit = (height: number) =>
    geoMercator().fitExtent(
      [
        [margin, margin],
        [width - margin, height - margin],
      ],
      all,
    );
  const [[left, top], [right, bottom]] = geoPath(fit(width)).bounds(all);
  const [across, down] = [right - left, bottom - top];
  const height = Math.min(width, Math.ceil(((width - 2 * margin) * down) / across) + 2 * margin);
  const path = geoPath(fit(height)).digits(1);
  return {
    width,
    height,
    shapes: wards.map(({ code, geometry }) => ({
      code,
      path: path(geometry) ?? '',
      middle: path.centroid(geometry),
    })),
  };
}
