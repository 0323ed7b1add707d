/** The one place that decides whether work may reach out to people. */
package bandhu.chassis.effect;
