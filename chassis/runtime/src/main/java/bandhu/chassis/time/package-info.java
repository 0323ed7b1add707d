/** Time is injected: the clock, moments that clients give, durable timers. */
package bandhu.chassis.time;
