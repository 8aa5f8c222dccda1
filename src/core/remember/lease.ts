/**
 * Leases: what only one process may do at a time, for as long as it says again that it is alive. Times are milliseconds
 * since 1970, as the caller's clock has them; a lease should be much longer than clocks of replicas differ.
 */
export interface LeaseStore {
  /** Takes a lease that nobody holds, whose time is over, or that the holder has itself; false where another has it. */
  acquire(name: string, holder: string, now: number, milliseconds: number): Promise<boolean>
  /** Holds on for longer; false where the lease is lost. */
  renew(name: string, holder: string, now: number, milliseconds: number): Promise<boolean>
  /** Gives it up; false where it was not held. */
  release(name: string, holder: string): Promise<boolean>
  /** Who holds it at a time, or null. */
  holder(name: string, now: number): Promise<string | null>
}
