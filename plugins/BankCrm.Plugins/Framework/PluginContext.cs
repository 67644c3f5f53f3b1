using System;
using System.Globalization;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Framework;

/// <summary>One execution of a plug-in: its inputs, its clock, and the service under the user's or the system's rights.</summary>
public sealed class PluginContext
{
    /// <summary>The alias under which every step registers its image of the row as it was.</summary>
    public const string BeforeImage = "before";

    private readonly IOrganizationServiceFactory factory;
    private readonly ITracingService tracing;
    private IOrganizationService? asUser;
    private IOrganizationService? asSystem;

    public PluginContext(IServiceProvider services)
    {
        Execution = Service<IPluginExecutionContext>(services);
        factory = Service<IOrganizationServiceFactory>(services);
        tracing = Service<ITracingService>(services);
    }

    public IPluginExecutionContext Execution { get; }

    /// <summary>The service under the rights of the user who called.</summary>
    public IOrganizationService AsUser => asUser ??= factory.CreateOrganizationService(Execution.InitiatingUserId);

    /// <summary>The service under the system's rights: for rows that nobody writes by hand.</summary>
    public IOrganizationService AsSystem => asSystem ??= factory.CreateOrganizationService(null);

    /// <summary>The operation's instant in UTC: the only clock that a plug-in reads.</summary>
    public DateTime UtcNow => DateTime.SpecifyKind(Execution.OperationCreatedOn, DateTimeKind.Utc);

    /// <summary>The row that was sent, holding only the columns that were sent.</summary>
    public Entity Target => Input<Entity>("Target") ?? throw new ViolationException(new Violation(Codes.InputMissing, "Target"));

    /// <summary>The row as it was, with the columns that the step registers.</summary>
    public Entity Before => Execution.PreEntityImages.TryGetValue(BeforeImage, out Entity image)
        ? image
        : throw new InvalidOperationException("The step has no image '" + BeforeImage + "'.");

    /// <summary>An input that may be left out.</summary>
    public T? Input<T>(string name)
        where T : class => Execution.InputParameters.TryGetValue(name, out object value) ? value as T : null;

    /// <summary>An optional input of a value type.</summary>
    public T? InputValue<T>(string name)
        where T : struct => Execution.InputParameters.TryGetValue(name, out object value) && value is T typed ? typed : null;

    /// <summary>An input without which there is nothing to do.</summary>
    /// <exception cref="ViolationException">GEN-002.</exception>
    public T Required<T>(string name)
        where T : class => Input<T>(name) ?? throw new ViolationException(new Violation(Codes.InputMissing, name));

    /// <summary>A value-typed input without which there is nothing to do.</summary>
    /// <exception cref="ViolationException">GEN-002.</exception>
    public T RequiredValue<T>(string name)
        where T : struct => InputValue<T>(name) ?? throw new ViolationException(new Violation(Codes.InputMissing, name));

    public void Output(string name, object? value) => Execution.OutputParameters[name] = value;

    /// <summary>Writes to the plug-in trace. Nothing personal belongs there: ids and codes, never names, numbers or amounts.</summary>
    public void Trace(string format, params object?[] arguments) => tracing.Trace(string.Format(CultureInfo.InvariantCulture, format, arguments));

    /// <summary>The language of the calling user's interface, as a locale id (1033, 2052 …).</summary>
    public int UserLanguage()
    {
        var query = new QueryExpression(UserSettingsTable.LogicalName)
        {
            ColumnSet = new ColumnSet(UserSettingsTable.UiLanguage),
            TopCount = 1,
        };
        query.Criteria.AddCondition(UserSettingsTable.User, ConditionOperator.Equal, Execution.InitiatingUserId);
        EntityCollection found = AsSystem.RetrieveMultiple(query);
        return found.Entities.Count == 0 ? Languages.English : found.Entities[0].GetAttributeValue<int?>(UserSettingsTable.UiLanguage) ?? Languages.English;
    }

    private static T Service<T>(IServiceProvider services)
        where T : class => services.GetService(typeof(T)) as T ?? throw new InvalidPluginExecutionException("The platform gave no " + typeof(T).Name + ".");
}
