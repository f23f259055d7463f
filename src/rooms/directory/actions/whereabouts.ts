import type { Db } from '../../../platform/database/index.ts';
import { isWithinBounds, type Point, type Whereabouts, whereabouts } from '../geo/distance.ts';
import { listNearest } from '../queries/coordinates.ts';

/** As many as are shown. */
const VILLAGES_MAX = 5;
const DISTRICTS_MAX = 3;

/** Where a point lies: by the villages around it, else by the district. */
export async function findWhereabouts(db: Db, point: Point): Promise<Whereabouts> {
  // What nobody can stand on is no question to the database.
  if (!isWithinBounds(point)) return { kind: 'outside' };
  const [villages, districts] = await Promise.all([
    listNearest(db, point, 'settlement', VILLAGES_MAX),
    listNearest(db, point, 'district', DISTRICTS_MAX),
  ]);
  return whereabouts(point, { villages, districts });
}
