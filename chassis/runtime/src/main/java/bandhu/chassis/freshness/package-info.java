/** Reading one's own writes across services: a request may wait for an event that its service will consume. */
package bandhu.chassis.freshness;
