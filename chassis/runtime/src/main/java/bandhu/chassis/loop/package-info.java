/** Background work that repeats until the service stops. */
package bandhu.chassis.loop;
