package org.almoner.x12.fuzz;

/** What is held against any bytes; it throws when they show a defect. */
@FunctionalInterface
public interface Target {

    void take(byte[] bytes) throws Exception;
}
