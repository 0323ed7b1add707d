/** How a read model is rebuilt, key by key. */
package bandhu.chassis.rebuild.work;
