/** Reading JSON strictly, and telling where in it a fault lies. */
package bandhu.chassis.json;
