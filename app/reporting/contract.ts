export { type Dimension, dimensions, type Indicator, indicators } from "./core/indicators.ts";
export { type Period, periodWith, readPeriod, yearBefore } from "./core/period.ts";
export { publishedAfter } from "./core/published.ts";
export { type Figure, figuresOf, type Tally } from "./core/report.ts";
