using System.Collections.Generic;
using BankCrm.WebApi.Http;

namespace BankCrm.WebApi.Operations;

/// <summary>A part of a batch: one request, or a change set of several.</summary>
/// <param name="Request">The request; null for a change set.</param>
/// <param name="ContentId">The name that the client gave it; null without.</param>
/// <param name="ChangeSet">The requests of a change set; null for a single request.</param>
internal sealed record BatchPart(ApiRequest? Request, string? ContentId, IReadOnlyList<BatchPart>? ChangeSet);
