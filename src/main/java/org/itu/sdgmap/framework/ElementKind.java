package org.itu.sdgmap.framework;

/** What an entry of a framework is. */
public enum ElementKind {
    GOAL,
    TARGET,
    INDICATOR,
    ACTION_LINE,
    SUB_LINE,
    OBJECTIVE,
    OUTCOME,
    OUTPUT,
    THEMATIC_PRIORITY,
    PRODUCT_SERVICE_OFFERING,
    ENABLER
}
