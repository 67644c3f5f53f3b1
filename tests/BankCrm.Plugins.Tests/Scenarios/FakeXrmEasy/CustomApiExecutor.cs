using System;
using FakeXrmEasy;
using FakeXrmEasy.FakeMessageExecutors;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Tests.Scenarios.FakeXrmEasyEngine;

/// <summary>Answers a custom API with its plug-in.</summary>
internal sealed class CustomApiExecutor : IFakeMessageExecutor
{
    private const int MainOperation = 30;

    private readonly StepRunningContext context;
    private readonly IPlugin plugin;

    public CustomApiExecutor(StepRunningContext context, IPlugin plugin)
    {
        this.context = context;
        this.plugin = plugin;
    }

    public bool CanExecute(OrganizationRequest request) => true;

    public Type GetResponsibleRequestType() => typeof(OrganizationRequest);

    public OrganizationResponse Execute(OrganizationRequest request, XrmFakedContext ctx)
    {
        var inputs = new ParameterCollection();
        inputs.AddRange(request.Parameters);
        var response = new OrganizationResponse { ResponseName = request.RequestName };
        response.Results.AddRange(context.Execute(plugin, request.RequestName, MainOperation, inputs, new EntityImageCollection()));
        return response;
    }
}
