/** The tenant's settings, as every service knows them. customer-service owns them; the others follow its state topic. */
package bandhu.chassis.settings;
