using System;
using System.Collections.Generic;
using System.Linq;

namespace BankCrm.Sandbox.Metadata;

/// <summary>The components of a sandbox by kind and name, each with the solution that brought it.</summary>
internal sealed class Components
{
    private readonly Dictionary<(Type Kind, string Name), (string Solution, object Body)> items = [];

    public IEnumerable<(Type Kind, string Name, string Solution, object Body)> Everything =>
        items.Select(item => (item.Key.Kind, item.Key.Name, item.Value.Solution, item.Value.Body));

    public IEnumerable<T> All<T>() => items.Values.Select(item => item.Body).OfType<T>();

    public IEnumerable<T> Of<T>(string solution) =>
        items.Values.Where(item => item.Solution == solution).Select(item => item.Body).OfType<T>();

    public void Put(string solution, string name, object body) => items[(body.GetType(), name)] = (solution, body);

    public T? Find<T>(string name)
        where T : class => items.TryGetValue((typeof(T), name), out (string Solution, object Body) item) ? (T)item.Body : null;

    /// <summary>The solution that owns a component, or null when there is no such component.</summary>
    public string? SolutionOf<T>(string name) => items.TryGetValue((typeof(T), name), out (string Solution, object Body) item) ? item.Solution : null;

    public void Remove(Type kind, string name) => items.Remove((kind, name));

    public Components Copy()
    {
        var copy = new Components();
        foreach ((var key, var item) in items)
        {
            copy.items[key] = item;
        }

        return copy;
    }
}
