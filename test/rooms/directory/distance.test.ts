import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceKm, isWithinBounds, whereabouts } from '../../../src/rooms/directory/geo/distance.ts';

const ASTANA = { latitude: 51.1694, longitude: 71.4491 };
const TASQALA = { code: 'D06100000', latitude: 51.11, longitude: 50.28 };
const village = (code: string, latitude: number, longitude: number) => ({ code, latitude, longitude });
const points = fc.record({
  latitude: fc.double({ min: 40.5, max: 55.5, noNaN: true }),
  longitude: fc.double({ min: 46.4, max: 87.4, noNaN: true }),
});

describe('a distance', () => {
  test('is that over the great circle', () => {
    // A degree of a meridian, and a quarter of the equator, of a ball with that radius.
    expect(distanceKm(ASTANA, { ...ASTANA, latitude: ASTANA.latitude + 1 })).toBeCloseTo(111.195, 3);
    expect(distanceKm({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 90 })).toBeCloseTo(10_007.557, 3);
    expect(distanceKm(ASTANA, ASTANA)).toBe(0);
  });

  test('is the same both ways, never negative, and no detour is shorter', () => {
    fc.assert(
      fc.property(points, points, points, (one, other, third) => {
        expect(distanceKm(one, other)).toBeCloseTo(distanceKm(other, one), 6);
        expect(distanceKm(one, other)).toBeGreaterThanOrEqual(0);
        expect(distanceKm(one, third) + distanceKm(third, other)).toBeGreaterThanOrEqual(distanceKm(one, other) - 1e-6);
      }),
    );
  });
});

describe('a point', () => {
  test('is near the villages around it, the nearest first; those beyond sixty kilometres are left out', () => {
    const villages = [village('far', 51.6, 50.28), village('b', 51.2, 50.28), village('a', 51.12, 50.28)];
    const found = whereabouts(TASQALA, { villages, districts: [] });
    expect(found.kind === 'near' && found.places.map(({ code, km }) => [code, km.toFixed(1)])).toEqual([
      ['a', '1.1'],
      ['b', '10.0'],
      ['far', '54.5'],
    ]);
    expect(whereabouts(TASQALA, { villages: [village('x', 52, 50.28)], districts: [TASQALA] })).toEqual({
      kind: 'district',
      code: TASQALA.code,
    });
  });

  test('without villages lies in the nearest district, abroad is told so, and where nothing is known nothing is guessed', () => {
    expect(whereabouts(TASQALA, { villages: [], districts: [TASQALA] })).toEqual({ kind: 'district', code: TASQALA.code });
    expect(whereabouts(TASQALA, { villages: [], districts: [] })).toEqual({ kind: 'unknown' });
    expect(whereabouts({ latitude: 55.75, longitude: 37.62 }, { villages: [village('a', 51, 50)], districts: [] })).toEqual({
      kind: 'outside',
    });
    expect(isWithinBounds({ latitude: 39.9, longitude: 116.4 })).toBe(false);
  });
});
