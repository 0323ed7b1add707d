/** How messaging is doing: shown in the health detail and in metrics, never in readiness. */
package bandhu.chassis.event.health;
