using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Dataverse;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Recovery;
using BankCrm.Feed.Complaints;
using BankCrm.Plugins.Model;
using BankCrm.Sandbox;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Tool.Complaints;

/// <summary>The people who handle complaints in a trial, each with their own rights, and what they do at their desks.</summary>
internal sealed class ComplaintDesk : IDisposable
{
    private static readonly (string Code, string Name, string NameZh)[] RootCauses =
    [
        ("FEE-NOTICE", "Fee changes are not announced", "收费变动未告知"),
        ("SALES-PRESSURE", "Sales targets push unsuitable products", "销售考核导致不当推荐"),
        ("SLOW-BACK-OFFICE", "The back office works through queues by hand", "后台人工排队处理"),
        ("DATA-ENTRY", "Data are typed twice", "数据重复录入"),
    ];

    private readonly TimeProvider clock;
    private readonly IDataverse handler;
    private readonly IDataverse approver;
    private readonly IDataverse head;
    private readonly IDataverse headOffice;
    private readonly IDataverse office;
    private readonly Dictionary<string, Guid> categories;
    private readonly Dictionary<string, Guid> causes;
    private readonly List<Guid> rootCauses;
    private readonly Dictionary<Guid, string> foundCategories = [];

    /// <summary>Opens the desks of a sandbox.</summary>
    /// <param name="environment">The sandbox.</param>
    /// <param name="clock">Its clock.</param>
    public ComplaintDesk(SandboxEnvironment environment, TimeProvider clock)
    {
        this.clock = clock;
        Guid bank = SandboxEnvironment.RootBusinessUnitId;
        handler = environment.Connect(environment.AddUser("Li Na", bank, Plugins.Framework.Languages.SimplifiedChinese, "Bank CRM Complaint Handler", "Bank CRM Complaint Confidential Columns", "Basic User"));
        approver = environment.Connect(environment.AddUser("Zhang Wei", bank, Plugins.Framework.Languages.SimplifiedChinese, "Bank CRM Complaint Approver", "Bank CRM Complaint Confidential Columns", "Basic User"));
        head = environment.Connect(environment.AddUser("Anna Brown", bank, Plugins.Framework.Languages.English, "Bank CRM Branch Head", "Bank CRM Complaint Confidential Columns", "Basic User"));
        headOffice = environment.Connect(environment.AddUser("Wang Fang", bank, Plugins.Framework.Languages.SimplifiedChinese, "Bank CRM Policy Administrator", "Bank CRM Complaint Confidential Columns", "Basic User"));
        office = environment.Connect();
        categories = Codes(ComplaintCategoryTable.LogicalName);
        causes = Codes(ComplaintCauseTable.LogicalName);
        rootCauses = RootCauses.Select(cause => office.Create(new Entity(RootCauseTable.LogicalName)
        {
            [RootCauseTable.Name] = cause.Name,
            [RootCauseTable.NameZh] = cause.NameZh,
            [RootCauseTable.Code] = cause.Code,
        })).ToList();
    }

    /// <summary>Takes a complaint in.</summary>
    public Guid Register(ExtractedComplaint complaint)
    {
        var row = new Entity(ComplaintTable.LogicalName)
        {
            [ComplaintTable.Title] = complaint.Title,
            [ComplaintTable.Customer] = FindCustomer(complaint.CustomerNumber),
            [ComplaintTable.IsComplaint] = true,
            [ComplaintTable.ComplaintNumber] = complaint.Number,
            [ComplaintTable.Channel] = Choices.Of(complaint.Channel),
            [ComplaintTable.ReceivedOn] = complaint.ReceivedOn,
            [ComplaintTable.Summary] = complaint.Summary,
            [ComplaintTable.HoldingNumber] = complaint.HoldingNumber,
            [ComplaintTable.Impact] = Choices.Of((ImpactLevel)(complaint.Number.Last() % 3)),
            [ComplaintTable.Urgency] = Choices.Of((UrgencyLevel)(complaint.Number.Last() % 2)),
            [ComplaintTable.Cause] = complaint.CauseCode is { } cause ? new EntityReference(ComplaintCauseTable.LogicalName, causes[cause]) : null,
        };
        if (complaint.CategoryCode is { } category)
        {
            row[ComplaintTable.Category] = new EntityReference(ComplaintCategoryTable.LogicalName, categories[category]);
        }

        Guid id = handler.Create(row);
        foundCategories[id] = complaint.FoundCategory ?? complaint.CategoryCode ?? "OTHER-SERVICE";
        return id;
    }

    /// <summary>The handler talks to the customer.</summary>
    public void Contact(Guid complaint) => Update(complaint, (ComplaintTable.FirstContactOn, clock.GetUtcNow().UtcDateTime));

    public void Acknowledge(Guid complaint) => Move(handler, complaint, ComplaintAction.Acknowledge);

    /// <summary>The handler begins to investigate and settles what the complaint is about.</summary>
    public void Investigate(Guid complaint)
    {
        Move(handler, complaint, ComplaintAction.Investigate);
        Entity row = Read(complaint, ComplaintTable.TriageState, ComplaintTable.Severity, ComplaintTable.Category);
        if (Choices.ReadOptional<TriageState>(row, ComplaintTable.TriageState) == TriageState.Suggested)
        {
            Call(handler, "bce_ConfirmTriage", ("Complaint", Reference(complaint)), ("CategoryCode", foundCategories[complaint]), ("Severity", (int)Choices.Read<ComplaintSeverity>(row, ComplaintTable.Severity)));
        }
        else if (row.Lookup(ComplaintTable.Category) is null)
        {
            Update(complaint, (ComplaintTable.Category, new EntityReference(ComplaintCategoryTable.LogicalName, categories[foundCategories[complaint]])));
        }
    }

    /// <summary>The handler writes down what was found.</summary>
    public void Conclude(Guid complaint, ComplaintCourse course) => Update(
        complaint,
        (ComplaintTable.Findings, "Checked with the branch, the account's history and the recorded calls."),
        (ComplaintTable.Outcome, Choices.Of(course.Outcome)),
        (ComplaintTable.Response, course.Outcome == ComplaintOutcome.NotUpheld ? "We have looked into it and found that the terms were followed; this is why." : "You are right. We are sorry; this is what we do about it."),
        (ComplaintTable.RootCause, new EntityReference(RootCauseTable.LogicalName, rootCauses[course.RootCause])));

    /// <summary>Every open action is done, or waived where there was nothing to put right.</summary>
    public void SettleActions(Guid complaint, ComplaintCourse course)
    {
        var query = new QueryExpression(RecoveryActionTable.LogicalName) { ColumnSet = new ColumnSet(RecoveryActionTable.JusticeKind, RecoveryActionTable.Sequence) };
        query.Criteria.AddCondition(RecoveryActionTable.Complaint, ConditionOperator.Equal, complaint);
        query.Criteria.AddCondition(RecoveryActionTable.StatusCode, ConditionOperator.Equal, RecoveryActionTable.Open);
        query.AddOrder(RecoveryActionTable.Sequence, OrderType.Ascending);
        foreach (Entity action in handler.RetrieveMultiple(query).Entities.OrderByDescending(row => (int)Choices.Read<JusticeKind>(row, RecoveryActionTable.JusticeKind)).ToList())
        {
            bool isDone = course.Outcome != ComplaintOutcome.NotUpheld || Choices.Read<JusticeKind>(action, RecoveryActionTable.JusticeKind) != JusticeKind.Distributive;
            handler.Update(new Entity(RecoveryActionTable.LogicalName, action.Id)
            {
                ["statecode"] = new OptionSetValue(1),
                [RecoveryActionTable.StatusCode] = new OptionSetValue(isDone ? RecoveryActionTable.Done : RecoveryActionTable.Waived),
                [isDone ? RecoveryActionTable.Result : RecoveryActionTable.WaiverReason] = isDone ? "Done with the customer." : "The complaint is not upheld, so there is no loss to put right.",
            });
        }
    }

    /// <summary>The handler proposes an award; whoever must decide does, and what is approved is paid.</summary>
    public void Award(Guid complaint, decimal amount, bool approve)
    {
        OrganizationResponse proposed = Call(handler, "bce_ProposeAward", ("Complaint", Reference(complaint)), ("Kind", Choices.Of(AwardKind.Compensation).Value), ("Amount", amount), ("Reason", "To make up for what went wrong."));
        var award = (EntityReference)proposed["Award"];
        string state = (string)proposed["State"];
        foreach (IDataverse person in new[] { approver, head, headOffice })
        {
            if (state == nameof(AwardState.Requested))
            {
                state = (string)Call(person, "bce_DecideAward", ("Award", award), ("Approve", approve), ("Reason", approve ? "Fair for what happened." : "The loss is not shown."))["State"];
            }
        }

        if (state == nameof(AwardState.Approved))
        {
            Call(approver, "bce_SettleAward", ("Award", award), ("Paid", true), ("Reason", "Paid to the customer's account."));
        }
    }

    public void ProposeResponse(Guid complaint) => Move(handler, complaint, ComplaintAction.ProposeResponse);

    public void Respond(Guid complaint) => Move(approver, complaint, ComplaintAction.Respond);

    public void Close(Guid complaint) => Move(handler, complaint, ComplaintAction.Close);

    public void Withdraw(Guid complaint) => Move(handler, complaint, ComplaintAction.Withdraw, "The customer found the answer.");

    public void Reopen(Guid complaint) => Move(handler, complaint, ComplaintAction.Reopen, "The customer is not content with the answer.");

    /// <summary>The surveys of a complaint and the days on which they are due.</summary>
    public IReadOnlyList<(Guid Survey, DateTime Due)> SurveysOf(Guid complaint)
    {
        var query = new QueryExpression(SurveyTable.LogicalName) { ColumnSet = new ColumnSet(SurveyTable.DueOn) };
        query.Criteria.AddCondition(SurveyTable.Complaint, ConditionOperator.Equal, complaint);
        query.AddOrder(SurveyTable.DueOn, OrderType.Ascending);
        return office.RetrieveMultiple(query).Entities.Select(row => (row.Id, row.GetAttributeValue<DateTime>(SurveyTable.DueOn))).ToList();
    }

    /// <summary>A customer answers, unless the survey was given up because the complaint was taken up again; most are content, some are not.</summary>
    public void AnswerSurvey(Guid survey, int course)
    {
        if (Choices.Read<SurveyState>(office.Retrieve(SurveyTable.LogicalName, survey, new ColumnSet(SurveyTable.SurveyState)), SurveyTable.SurveyState) == SurveyState.Cancelled)
        {
            return;
        }

        int content = course % 6 == 2 ? 2 : 3 + (course % 3);
        Call(
            handler,
            "bce_RecordSurvey",
            ("Survey", new EntityReference(SurveyTable.LogicalName, survey)),
            ("Csat", content),
            ("Nps", Math.Min(10, content * 2)),
            ("Ces", 2 + (course % 5)),
            ("Distributive", content),
            ("Procedural", Math.Max(1, content - (course % 2))),
            ("Interactional", Math.Min(5, content + 1)),
            ("Comment", "Asked by phone."));
    }

    /// <summary>The night looks at every clock.</summary>
    public void ReviewClocks()
    {
        string? continuation = null;
        do
        {
            OrganizationResponse page = continuation is null
                ? Call(office, "bce_ReviewComplaintClocks")
                : Call(office, "bce_ReviewComplaintClocks", ("Continuation", continuation));
            continuation = page.Results.TryGetValue("Continuation", out object value) ? value as string : null;
        }
        while (!string.IsNullOrEmpty(continuation));
    }

    public void Dispose()
    {
        handler.Dispose();
        approver.Dispose();
        head.Dispose();
        headOffice.Dispose();
        office.Dispose();
    }

    private static EntityReference Reference(Guid complaint) => new(ComplaintTable.LogicalName, complaint);

    private static OrganizationResponse Call(IDataverse person, string api, params (string Name, object Value)[] inputs)
    {
        var request = new OrganizationRequest(api);
        foreach ((string name, object value) in inputs)
        {
            request[name] = value;
        }

        return person.Execute(request);
    }

    private static void Move(IDataverse person, Guid complaint, ComplaintAction action, string? reason = null)
    {
        var inputs = new List<(string, object)> { ("Complaint", Reference(complaint)), ("Action", action.ToString()) };
        if (reason is not null)
        {
            inputs.Add(("Reason", reason));
        }

        Call(person, "bce_MoveComplaint", [.. inputs]);
    }

    private Entity Read(Guid complaint, params string[] columns) => handler.Retrieve(ComplaintTable.LogicalName, complaint, new ColumnSet(columns));

    private void Update(Guid complaint, params (string Column, object Value)[] values)
    {
        var row = new Entity(ComplaintTable.LogicalName, complaint);
        foreach ((string column, object value) in values)
        {
            row[column] = value;
        }

        handler.Update(row);
    }

    private EntityReference FindCustomer(string number)
    {
        var query = new QueryExpression("contact") { ColumnSet = new ColumnSet(false), TopCount = 1 };
        query.Criteria.AddCondition(CustomerColumns.Number, ConditionOperator.Equal, number);
        return office.RetrieveMultiple(query).Entities.Single().ToEntityReference();
    }

    private Dictionary<string, Guid> Codes(string table)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(ComplaintCategoryTable.Code) };
        query.AddOrder(ComplaintCategoryTable.Code, OrderType.Ascending);
        return office.ReadAll(query).ToDictionary(row => row.GetAttributeValue<string>(ComplaintCategoryTable.Code), row => row.Id, StringComparer.OrdinalIgnoreCase);
    }
}
