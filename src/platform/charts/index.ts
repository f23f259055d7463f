export { type Charts, openCharts } from './open-charts.ts';
export type { Bar, Poster, PosterFigure, PosterPart } from './poster.ts';
