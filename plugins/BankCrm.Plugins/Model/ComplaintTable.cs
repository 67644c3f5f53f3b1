namespace BankCrm.Plugins.Model;

/// <summary>Names of our columns on the Case, which is a complaint when it is marked as one, and of the platform's that we read.</summary>
public static class ComplaintTable
{
    public const string LogicalName = "incident";
    public const string Id = "incidentid";
    public const string Title = "title";
    public const string Customer = "customerid";
    public const string IsComplaint = "bce_iscomplaint";
    public const string ComplaintNumber = "bce_complaintnumber";
    public const string ComplaintState = "bce_complaintstate";
    public const string Channel = "bce_channel";
    public const string ComplainantKind = "bce_complainantkind";
    public const string Representative = "bce_representativeid";
    public const string Authority = "bce_authority";
    public const string Category = "bce_categoryid";
    public const string Cause = "bce_causeid";
    public const string SubCause = "bce_subcauseid";
    public const string HoldingNumber = "bce_holdingnumber";
    public const string BusinessType = "bce_businesstype";
    public const string Summary = "bce_summary";
    public const string ExpectedOutcome = "bce_expectedoutcome";
    public const string ReceivedOn = "bce_receivedon";
    public const string IncidentOn = "bce_incidenton";
    public const string Branch = "bce_branchid";
    public const string Employee = "bce_employeeid";
    public const string IsVulnerable = "bce_isvulnerable";
    public const string IsConfidential = "bce_isconfidential";
    public const string IsReportable = "bce_isreportable";
    public const string HasLegalImpact = "bce_haslegalimpact";
    public const string HasMediaExposure = "bce_hasmediaexposure";
    public const string IsComplex = "bce_iscomplex";
    public const string Impact = "bce_impact";
    public const string Urgency = "bce_urgency";
    public const string Severity = "bce_severity";
    public const string SeverityReasons = "bce_severityreasons";
    public const string Outcome = "bce_outcome";
    public const string Response = "bce_response";
    public const string Acceptance = "bce_acceptance";
    public const string RootCause = "bce_rootcauseid";
    public const string Findings = "bce_findings";
    public const string Repeats = "bce_repeatsid";
    public const string Regimes = "bce_regimes";
    public const string FirstContactOn = "bce_firstcontacton";
    public const string AcknowledgedOn = "bce_acknowledgedon";
    public const string RespondedOn = "bce_respondedon";
    public const string ClosedOn = "bce_closedon";
    public const string ReopenCount = "bce_reopencount";
    public const string Compensation = "bce_compensation";
    public const string NextDueOn = "bce_nextdueon";
    public const string NextMilestone = "bce_nextmilestone";
    public const string ClockWorst = "bce_clockworst";
    public const string IsAtRisk = "bce_isatrisk";
    public const string ResolutionDays = "bce_resolutiondays";
    public const string SuggestedCategory = "bce_suggestedcategoryid";
    public const string SuggestedSeverity = "bce_suggestedseverity";
    public const string TriageWords = "bce_triagewords";
    public const string TriageConfidence = "bce_triageconfidence";
    public const string TriageState = "bce_triagestate";
    public const string AwaitingApproval = "bce_awaitingapproval";
    public const string RowVersion = "versionnumber";
    public const string Owner = "ownerid";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";

    /// <summary>The platform's state of a Case that is being worked on.</summary>
    public const int Active = 0;

    /// <summary>The platform's state of a Case that has been resolved.</summary>
    public const int Resolved = 1;

    /// <summary>The platform's state of a Case that has been cancelled.</summary>
    public const int Cancelled = 2;
}
