package org.itu.sdgmap.ui;

/** Addresses of the pages. */
public final class Paths {

    public static final String OVERVIEW = "";
    public static final String MAP = "map";
    public static final String GAPS = "map/gaps";
    public static final String COMPARE = "map/compare";
    public static final String YEARS = "map/years";
    public static final String GROUPS = "map/groups";
    public static final String RINGS = "rings";
    public static final String FLOW = "flow";
    public static final String MATRIX = "matrix";
    public static final String ACTIVITIES = "activities";
    public static final String COUNTRIES = "countries";
    public static final String REGIONS = "regions";
    public static final String FRAMEWORKS = "frameworks";
    public static final String PLANS = "frameworks/plans";
    public static final String SNAPSHOTS = "snapshots";
    public static final String VERIFY = "verify";
    public static final String REPORTS = "reports";
    public static final String SIGN_IN = "sign-in";
    public static final String SYSTEM = "admin/system";
    public static final String CORRECTIONS = "admin/frameworks";

    public static final String ACCOUNTS = "admin/accounts";
    public static final String AUDIT = "admin/audit";
    public static final String OWN_ACCOUNT = "workspace/account";
    public static final String CHOOSE_PASSWORD = "choose-password";
    public static final String WORKSPACE = "workspace";
    public static final String NEW_ACTIVITY = "workspace/activities/new";
    public static final String DRAFTS = "workspace/drafts";

    private Paths() {}
}
