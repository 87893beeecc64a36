// Package outlook computes what a Book amounts to: facts and assumptions in,
// answers out. Nothing here is stored, and nothing reads the clock: the same
// book under the same Question gives the same answers on every machine.
//
// An Engine is a book made ready to be asked; Evaluate gives an Outlook, which
// holds the answer for each commitment and explains it. An Outlook says
// "certain" only where every completion of what is open agrees, and "open"
// otherwise; it never guesses. The few answers that would take more work than
// the budget allows are open too, and say that they are Incomplete.
//
// Choices where a history leaves room:
//
//   - The date of an event, for "by" and "within", is that of its first
//     occurrence since it was last open or ruled out: a limit that was met stays
//     met when the event ends and occurs again. An end recorded without an
//     occurrence leaves the date unknown, on or before the end.
//   - An assumption replaces what is recorded of its event from the assumption's
//     date on; before that, what is recorded stands. While the day lies inside an
//     imprecise date of the assumption, the event is open.
//   - Assuming that an event has ended keeps the date of its occurrence that is
//     assumed beside it, or else recorded.
//   - A scenario's assumptions about an event replace those it inherits, as a
//     whole. Of several in one scenario, the latest that has come counts.
//   - "Open" in the truth table is the state of an event's history (or of the
//     assumption). What a relation makes of an event holds for "event E" and,
//     through the rules, for what presupposes it; it gives the event no date.
//   - The literals of unlocking and blocking sets are those of all open leaves of
//     the book, as completions give all of them a value: another commitment's
//     "ceasefire by 1 May" unlocks what waits for "ceasefire by 1 June", and "not a
//     ceasefire by 1 July" blocks it. What no rule ties to the commitment's own
//     leaves is in none of its minimal sets.
package outlook
