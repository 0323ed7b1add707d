/** Which records refer to which, and by what they can be named. */
package bandhu.chassis.relation;
