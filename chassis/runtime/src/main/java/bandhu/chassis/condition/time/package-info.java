/** Times that move with the clock: the last thirty days, this quarter, a birthday within a week. */
package bandhu.chassis.condition.time;
