using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.WebApi.Http;
using BankCrm.WebApi.Model;
using BankCrm.WebApi.Query;
using Microsoft.OData;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.WebApi.Operations;

/// <summary>A request's address, parsed: the segments of its path and its query options.</summary>
internal sealed class ApiAddress
{
    private static readonly string[] Known =
        ["$select", "$filter", "$orderby", "$top", "$count", "$expand", "$skiptoken", "$id", "$format", "fetchXml", "tag"];

    /// <summary>The platform's limit of $expand options in a query.</summary>
    private const int MostExpansions = 15;

    private readonly ApiModel model;
    private readonly ApiRequest request;
    private readonly ODataUriParser parser;

    public ApiAddress(ApiModel model, ApiRequest request)
    {
        this.model = model;
        this.request = request;
        DemandKnownOptions();
        parser = new ODataUriParser(model.Edm, request.Root, new Uri(request.Root, Inlined(request) + request.Query))
        {
            Resolver = new AlternateKeysODataUriResolver(model.Edm),
            UrlKeyDelimiter = ODataUrlKeyDelimiter.Parentheses,
        };
        parser.Settings.MaximumExpansionCount = MostExpansions;
        Segments = [.. parser.ParsePath()];
    }

    public IReadOnlyList<ODataPathSegment> Segments { get; }

    /// <summary>The most rows; null without a limit.</summary>
    public int? Top => parser.ParseTop() is long top ? (int)Math.Min(top, int.MaxValue) : null;

    public bool Counts => parser.ParseCount() == true;

    /// <summary>The query options as a query on a table and the shape of the answer.</summary>
    public (QueryExpression Query, RowShape Shape) Read(EntityModel entity)
    {
        SelectExpandClause? select = parser.ParseSelectAndExpand();
        FilterClause? filter = parser.ParseFilter();
        OrderByClause? order = parser.ParseOrderBy();
        return new QueryReader(model, new ConstantReader(parser.ParameterAliasNodes)).Read(entity, select, filter, order);
    }

    /// <summary>Refuses options that mean nothing for what is asked.</summary>
    public void Allow(params ReadOnlySpan<string> options)
    {
        foreach ((string name, _) in request.Options)
        {
            if (name != "tag" && name != "$format" && !name.StartsWith('@') && !options.Contains(name))
            {
                throw ApiFault.Query($"The query option '{name}' cannot be used here.");
            }
        }
    }

    private void DemandKnownOptions()
    {
        foreach ((string name, string value) in request.Options)
        {
            if (name == "$skip")
            {
                throw ApiFault.Query("Skip Clause is not supported in CRM");
            }

            if (name == "$format" && value is not ("json" or "application/json"))
            {
                throw ApiFault.Unsupported($"the format '{value}'");
            }

            if (!name.StartsWith('@') && !Known.Contains(name))
            {
                throw ApiFault.Unsupported($"the query option '{name}'");
            }
        }
    }

    /// <summary>
    /// The path with the parameter values that stand behind it as @name written into it: the parser converts a number that stands
    /// there to the parameter's type, and one that stands behind does not fit a decimal. Objects stay behind.
    /// </summary>
    private static string Inlined(ApiRequest request)
    {
        string path = request.Path;
        if (!path.Contains('@', StringComparison.Ordinal))
        {
            return path;
        }

        foreach (string part in request.Query.TrimStart('?').Split('&'))
        {
            string[] pair = part.Split('=', 2);
            if (pair.Length == 2 && pair[0].StartsWith('@') && Uri.UnescapeDataString(pair[1]) is [not ('{' or '['), ..])
            {
                path = path.Replace($"={pair[0]},", $"={pair[1]},", StringComparison.Ordinal).Replace($"={pair[0]})", $"={pair[1]})", StringComparison.Ordinal);
            }
        }

        return path;
    }
}
