/** How many requests tenants, clients, addresses and links are granted, counted together by all replicas. */
package bandhu.chassis.rate;
