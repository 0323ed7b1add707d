/** Every statement names its tenant, and the database checks it: the call's tenant in Hibernate and on the connection. */
package bandhu.chassis.tenant;
