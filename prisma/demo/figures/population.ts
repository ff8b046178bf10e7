import type { PopulationRow, ReleaseRow } from '../rows.ts';
import { districts } from './areas.ts';

export const populationRelease: ReleaseRow = {
  key: 'demonstration-population:2026-06-25',
  source: 'demonstration-population',
  publishedOn: '2026-06-25',
  notes: 'Numbers of people at the middle of 2020 to 2025.',
  fileName: 'population-mid-2020-to-mid-2025.csv',
};

const midYears = [2020, 2021, 2022, 2023, 2024, 2025] as const;

/** People of each district at the middle of each year, growing evenly. */
export const makePopulation = (): PopulationRow[] =>
  districts.flatMap(({ code, people, growthPerYear }) =>
    midYears.map((midYear) => ({
      release: populationRelease.key,
      areaCode: code,
      midYear,
      people: Math.round(people / (1 + growthPerYear) ** (2025 - midYear)),
    })),
  );
