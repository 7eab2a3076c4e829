// A rule tried on the server's whole history, for what a device does not hold: POST routes.ruleTrial with a TrialAsk.
import type { TrialSum } from '../domain/rule-trial';

export interface RuleTrialResponse extends TrialSum {
  /** False: the newest tickets were looked through, and time was up before the oldest. */
  readonly complete: boolean;
}
