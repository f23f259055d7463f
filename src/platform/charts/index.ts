export { type Charts, openCharts } from './open-charts.ts';
export type { Bar, Placard, Poster, PosterFigure, PosterPart, Stack } from './poster.ts';
