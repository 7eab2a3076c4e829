// A draft of the settings replayed on the server's whole history: POST routes.whatIf with a WhatIfAsk.
import type { WhatIfSum } from '../domain/what-if';

export interface WhatIfResponse extends WhatIfSum {
  /** False: the newest tickets were replayed, and time was up before the oldest. */
  readonly complete: boolean;
}
