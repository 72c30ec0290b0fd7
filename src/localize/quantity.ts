import type { TimeUnit, Unit } from '../program/schema/scalars.js';
import type { Formatter } from './formatter.js';

/** A number as its measure says it. */
export function quantity(
  x: number,
  measure: { kind?: string | undefined; unit?: Unit | undefined; currency?: string | undefined } | undefined,
  currency: string | undefined,
  formatter: Formatter,
): string {
  const unit = measure?.unit;
  if (measure?.kind === 'percent') return formatter.percent(x);
  if (measure?.kind === 'duration' && isTimeUnit(unit)) return formatter.duration(x, unit);
  if (measure?.kind === 'money') return formatter.money(x, currency ?? measure.currency);
  // The measure of a duration in another unit has no currency, whatever the condition says.
  if (currency !== undefined && measure?.kind !== 'duration') return formatter.money(x, currency);
  return unit === undefined ? formatter.number(x) : formatter.quantity(x, unit);
}

/** Another unit of time does not compile until it stands here too. */
const TIME_UNITS: Record<TimeUnit, true> = {
  minute: true,
  hour: true,
  'business-hour': true,
  day: true,
  'business-day': true,
  week: true,
  month: true,
  quarter: true,
  year: true,
};

/** Whether a unit is one of time, which has words of its own in every language. */
export function isTimeUnit(unit: Unit | undefined): unit is TimeUnit {
  return typeof unit === 'string' && Object.hasOwn(TIME_UNITS, unit);
}
