/** Facts that their owners tell again, to whoever rebuilds something of them and to nobody else. */
package bandhu.chassis.rebuild.replay;
