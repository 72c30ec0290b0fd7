import { ladder } from '../comparison/tier-for.js';
import type { ViewState } from '../matrix/view-state.js';
import type { MatrixView } from '../matrix/rows.js';

/**
 * The place of the tier that both sides are told for: the one that is picked, else the one that the step leads to, else the
 * recommended one, else the top of the ladder.
 */
export function balancedTier(
  { program, choice }: Pick<MatrixView, 'program' | 'choice'>,
  { tier, pair, rows }: Pick<ViewState, 'tier' | 'pair' | 'rows'>,
): number {
  const { tiers } = program;
  const wanted = [
    tier,
    rows === 'step' ? pair[1] : undefined,
    tiers.find(({ recommended }) => recommended !== undefined)?.id,
    ladder(program, choice).at(-1)!.id,
  ];
  const places = wanted.map((id) => tiers.findIndex((one) => one.id === id));
  return places.find((place) => place >= 0)!;
}
