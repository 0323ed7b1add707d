/** Large work that goes on after its request was answered: chunk by chunk, as its asker, through any crash, fair between tenants. */
package bandhu.chassis.job;
