/** Money in minor units. */
package bandhu.chassis.money;
