/** One append-only record of change: history, audit, undo, and the source of facts. A sealer chains it. */
package bandhu.chassis.change;
