import { marked } from '../canary.js';
import { pdf } from './pdf.js';
import { png } from './png.js';

/** What a file holds and how it says so. */
export interface FileContent {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Points; of pictures only. */
  readonly size?: { readonly width: number; readonly height: number };
}

function written(type: string, text: string): FileContent {
  return { type, bytes: new TextEncoder().encode(text) };
}

/** Minutes by which alarms came late, hour by hour. */
const delays = [9, 10, 8, 7, 3, 1, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 1, 2, 2, 4, 5, 7, 9, 10];

const chart = { width: 24 * 6, height: 72 };

const background = 0;
const axis = 1;
const bar = 2;

/** Bars on an axis, one for each hour. */
function chartPoint(x: number, y: number): number {
  if (y === chart.height - 4) return axis;
  const rise = (delays[Math.floor(x / 6)] ?? 0) * 6;
  const isBar = x % 6 > 0 && y < chart.height - 4 && y >= chart.height - 4 - rise;
  return isBar ? bar : background;
}

export const alarmChart: FileContent = {
  type: 'image/png',
  bytes: png({ ...chart, palette: [[255, 255, 255], [64, 72, 84], [200, 64, 32]], point: chartPoint }),
  size: chart,
};

export const gatewayLog: FileContent = written(
  'text/plain',
  ['02:14:07 gw-07 queue 61/64', '02:14:09 gw-07 queue 64/64, alarm 4411 waits', '02:23:58 gw-07 alarm 4411 sent', ''].join('\n'),
);

export const weeklyReport: FileContent = written(
  'application/pdf',
  pdf(['Weekly report', 'Feeder 9, calendar week 44', 'Energy: 1,204 MWh', 'Interruptions: none']),
);

export const feederExport: FileContent = written('text/csv', 'time,kW\n2026-11-02 00:00,412\n2026-11-02 00:15,\n2026-11-02 00:30,408\n');

export const measurements: FileContent = written('text/plain', 'Lakeside 4711 kWh\nHarbor 5120 kWh\n');

export const sundayLog: FileContent = written('text/plain', '2026-11-08: \u0644\u0627 \u064a\u0648\u062c\u062f\n');

/** Nobody but agents and the customer it belongs to may ever see it. */
export const nightReadings: FileContent = written('text/plain', marked('02:00 7.1 C, 03:00 8.4 C, 04:00 9.0 C'));
