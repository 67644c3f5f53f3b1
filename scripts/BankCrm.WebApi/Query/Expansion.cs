using BankCrm.WebApi.Model;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.WebApi.Query;

/// <summary>Related rows that are shown within a row.</summary>
/// <param name="Navigation">What they are to the row.</param>
/// <param name="Shape">What is shown of each.</param>
/// <param name="Query">The query for them, without the rows that they belong to.</param>
/// <param name="Top">The most of them per row; null without a limit.</param>
internal sealed record Expansion(Navigation Navigation, RowShape Shape, QueryExpression Query, int? Top);
